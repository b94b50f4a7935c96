/** Words of the prose that a drafter should look at again: vague ones, damage, and words written two ways. One scan for all. */
import type { Span } from '../../grammar/tree';

export type WordKind =
  | 'vague' // 及时 定期 酌情: what no one can check
  | 'damage' // XXX ** 。、 優(yōu): something was lost or slipped in
  | 'confusable'; // 台帐 帐户 佩带 坐椅: another character is meant

export interface FoundWord {
  readonly kind: WordKind;
  readonly word: string;
  /** What is meant, where that is certain. */
  readonly instead?: string;
  readonly span: Span;
}

const vague =
  '(?:及时|按时)(?![\\u4e00-\\u9fff]{0,3}率)|定期|适时|尽快|尽量|尽可能|酌情|视情况?|适当|妥善|较[快好高大多强低少]|基本(?!养老|医疗|信息|情况|公共|生活|条件|设施|要求|原则|农田|的)|(?:明显|显著)(?!位置)|必要时|力争|原则上';

/** Wrong writing → right writing. 帐 is a tent: accounts are 账. */
const confusables: Readonly<Record<string, string>> = {
  台帐: '台账',
  帐户: '账户',
  帐号: '账号',
  对帐: '对账',
  记帐: '记账',
  帐目: '账目',
  专帐: '专账',
  帐簿: '账簿',
  转帐: '转账',
  结帐: '结账',
  佩带: '佩戴',
  坐椅: '座椅',
  标淮: '标准',
  做为: '作为',
  必需按: '必须按',
  起用日期: '启用日期',
  撒销: '撤销',
  园满: '圆满',
  明查暗访: '明察暗访',
  截止目前: '截至目前',
  按排: '安排',
  布署: '部署',
  既使: '即使',
  反应情况: '反映情况',
}; // prettier-ignore

const damage = [
  'X{2,}|×{2,}|\\*{2,}|□{2,}|\\?{3,}|�+', // masked or lost characters
  '[。、,;:][、,;:。]+(?![」』”])', // 。、 between which words were lost
  '(?<=[\\u4e00-\\u9fff])\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\\)', // pinyin left behind: 優(yōu)
  '(?<=[\\u4e00-\\u9fff])\\.(?=[\\u4e00-\\u9fff])', // a half-width full stop inside a sentence
].join('|');

// 核对帐户 is 帐户, not 对帐.
const wrong = Object.keys(confusables).map(w => (w.endsWith('帐') ? `${w}(?![户号目簿])` : w));
const all = new RegExp(`(?<vague>${vague})|(?<damage>${damage})|(?<confusable>${wrong.join('|')})`, 'g');

/** Every such word of a folded text, in order. */
export function scanWords(folded: string): FoundWord[] {
  const out: FoundWord[] = [];
  for (const m of folded.matchAll(all)) {
    const groups = m.groups as Partial<Record<WordKind, string>>;
    const kind: WordKind = groups.vague ? 'vague' : groups.damage ? 'damage' : 'confusable';
    const word = m[0];
    const instead = kind === 'confusable' ? confusables[word] : undefined;
    out.push({
      kind,
      word,
      ...(instead ? { instead } : {}),
      span: { start: m.index, end: m.index + word.length },
    });
  }
  return out;
}
