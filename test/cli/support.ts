/** The command line in a made-up folder: files by path, what is printed, what is written. */
import { posix } from 'node:path';
import type { Ports } from '../../server/cli/ports';
import { run } from '../../server/cli/run';

export type Folder = Record<string, string | Uint8Array>;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The files as they stand afterwards, those that are text as text. */
  readonly files: Folder;
}

const root = '/家';

/**
 * Runs `sanyou …` with these files in the current folder, on 2026-03-01. `locked`: files nobody may read or write; `statuses` takes
 * what a terminal would show of the work under way; `build` tells one version of the program from another.
 */
export async function sanyou(
  args: readonly string[],
  files: Folder = {},
  { stdin = '', locked = [] as readonly string[], statuses = [] as string[], build = '1' } = {},
): Promise<Ran> {
  const after = { ...files };
  let out = '';
  let err = '';
  const own = (path: string) => posix.relative(root, path);
  const guard = (path: string) => {
    if (locked.includes(own(path))) throw Object.assign(new Error('locked'), { code: 'EACCES' });
  };
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const ports: Ports = {
    cwd: root,
    colors: false,
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    stdin: async () => bytes(stdin),
    kind: async path => {
      const name = own(path);
      if (name === '' || Object.keys(after).some(f => f.startsWith(`${name}/`))) return 'folder';
      return name in after ? 'file' : null;
    },
    read: async path => {
      guard(path);
      return bytes(after[own(path)]!);
    },
    write: async (path, content) => {
      guard(path);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
      after[own(path)] = text;
    },
    keep: async (path, content) => {
      after[own(path)] = new TextDecoder().decode(content);
    },
    status: text => {
      if (text !== null) statuses.push(text);
    },
    today: () => '2026-03-01',
    build: async () => build,
    below: async (folder, names) =>
      Object.keys(after)
        .map(f => posix.relative(folder, `${root}/${f}`))
        .filter(f => !f.startsWith('..') && names.some(n => f.endsWith(n)))
        .sort(),
  };
  const code = await run(args, ports);
  return { code, out, err, files: after };
}

/** A small standard without a fault, with a sample that passes. */
export const sound = `【标准】示例标准
【文号】无
【制定机关】示例局
【施行日期】2026年1月1日
【约定】
  零头:按比例

【指标】满意件数、评价件数:件
【指标】满意率:%,越高越好
  算法:满意件数 ÷ 评价件数

一、窗口满意率达到90%以上。
【要求】满意率 ≥ 90%
  分值:60分
  每低 1个百分点:扣 2分,扣完为止
二、公开办事指南、收费标准。
【要求】办事指南、收费标准
  分值:40分
  每缺 1项:扣 20分

【评分】满分 100分
  等级:优秀 ≥ 90分、合格 ≥ 60分、不合格 其他

【样例】城东窗口
  满意件数:85件;评价件数:100件;办事指南:是;收费标准:是
  预期:一 不达标,扣 10分
  预期:总分 90分
  预期:等级 优秀
`;

export const data = `窗口名称,满意件数,评价件数,办事指南,收费标准
城东窗口,85,100,是,是
城西窗口,96,100,是,否
城南窗口,大约九十,100,是,是
`;
