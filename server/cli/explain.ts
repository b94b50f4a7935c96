/** sanyou explain: a rule's page, or a provision in plain words. */
import { resolve } from 'node:path';
import { foldName } from '../../grammar';
import { explainText } from '../report/explainText';
import { pageOf } from '../report/pages';
import { pageText } from '../report/pageText';
import { Analysis } from '../rules/analysis';
import { codes } from '../rules/registry';
import type { Provision, Standard, StandardStatement } from '../standard/model';
import type { Run } from './command';
import { Failure } from './failure';
import { onlyStandard, readStandard } from './files';
import { importsFor } from './imports';
import { nearest } from './options';
import { paintFor } from './paint';
import { exit } from './ports';
import { msg } from './say';

export const run: Run = async (call, { ports, say }) => {
  const [asked, file, ...rest] = call.paths;
  if (asked === undefined) throw new Failure(msg('请写明要解释什么,如:sanyou explain 一(五) 标准.sanyou'));
  if (rest.length > 0) throw new Failure(msg('一次只解释一处,多写了“{0}”。', rest.join(' ')));
  const paint = paintFor(ports.colors);
  const rule = codes.find(c => c.code === asked || c.title === asked);
  if (rule) {
    ports.out(pageText(pageOf(rule.code) ?? `# ${rule.code} ${rule.title}\n`, paint));
    return exit.fine;
  }
  if (/^[a-z][a-z-]*$/.test(asked)) {
    const near = nearest(
      asked,
      codes.map(c => c.code),
    );
    throw new Failure(
      near
        ? msg('没有规则“{0}”。是否想写“{1}”?', asked, near)
        : msg('没有规则“{0}”。规则的代号写在检查结果后面的方括号里,请照着写。', asked),
    );
  }
  if (file === undefined && (await ports.kind(resolve(ports.cwd, asked))) === 'file') {
    throw new Failure(msg('请写明要解释哪一条,如:sanyou explain 一(五) {0}', asked));
  }
  const path = file ?? (await onlyStandard(ports, asked));
  const source = await readStandard(ports, path);
  const analysis = new Analysis(source.text, path);
  analysis.setOthers(await importsFor(ports, path, source.text));
  const standard = analysis.standard();
  const { provision, only } = find(standard, asked, path);
  ports.out(explainText({ path, text: analysis.text, standard, provision, only }, say, paint));
  return exit.fine;
};

function find(
  standard: Standard,
  address: string,
  path: string,
): { provision: Provision; only?: StandardStatement } {
  const wanted = foldName(address);
  const provisions = standard.provisions.filter(p => p.address !== '');
  const provision = provisions.find(p => foldName(p.address) === wanted);
  if (provision) return { provision };
  for (const provision of provisions) {
    const only = provision.statements.find(s => foldName(s.address) === wanted);
    if (only) return { provision, only };
  }
  if (provisions.length === 0)
    throw new Failure(msg('“{0}”里没有条款。条款以“一、”“(一)”“第一条”等开头。', path));
  const begun = provisions.filter(p => foldName(p.address).startsWith(wanted.slice(0, 1)));
  const some = (begun.length > 0 ? begun : provisions).slice(0, 6).map(p => p.address);
  throw new Failure(
    msg('“{0}”里没有条款“{1}”。有的如:{2}。全部条款见:sanyou outline {0}', path, address, some.join('、')),
  );
}
