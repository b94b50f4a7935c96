/** The kinds of token, each with the words by which a message names it to a person. Made by the lexer, read by the parser. */
import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import type { ComparatorOp } from './vocabulary';

/** What the lexer has already understood of a token. */
export interface Token extends IToken {
  /** Quantity: exact decimal and canonical unit. */
  value?: string;
  unit?: string;
  /** Comparator, 以上 … */
  op?: ComparatorOp;
  /** The word behind a keyword. */
  word?: string;
}

function token(name: string, label: string, categories?: TokenType[]): TokenType {
  return createToken({ name, label, pattern: Lexer.NA, ...(categories && { categories }) });
}

export const NameT = token('Name', '名称');
export const QuotedT = token('Quoted', '引号里的名称', [NameT]);
/** Words that mean something in their place and are names elsewhere. */
const soft = (name: string, label: string) => token(name, label, [NameT]);

export const QuantityT = token('Quantity', '数量');
export const DateT = token('Date', '日期');
export const TimeT = token('Time', '时刻');

export const LParen = token('LParen', '“(”');
export const RParen = token('RParen', '“)”');
export const Comma = token('Comma', '“,”');
export const Dunhao = token('Dunhao', '“、”');
export const Colon = token('Colon', '“:”');
export const Plus = token('Plus', '“+”');
export const Minus = token('Minus', '“-”');
export const Times = token('Times', '“×”');
export const Divide = token('Divide', '“÷”');
export const Compare = token('Compare', '比较词(≥、≤、不低于、不超过…)');
export const Suffix = token('Suffix', '“以上”“以下”“以内”');
export const UnitSign = token('UnitSign', '单位');

export const And = token('And', '“且”');
export const Or = token('Or', '“或”');
export const Not = token('Not', '“非”');
export const All = token('All', '“均”');
export const Belongs = token('Belongs', '“属于”“不属于”');
export const Has = soft('Has', '“有”');
export const HasNot = soft('HasNot', '“无”');
export const From = token('From', '“自”');
export const To = token('To', '“至”');
export const Each = token('Each', '“每”');
export const Strength = token('Strength', '“应”“宜”“可”');
export const Forbid = token('Forbid', '“不得”“未发生”');
export const Undetermined = token('Undetermined', '“未定”');
export const EtcT = token('Etc', '“等”');
export const AllRows = soft('AllRows', '“全部”');
export const Count = soft('Count', '“数量”');
export const Share = soft('Share', '“占比”');
export const Sum = soft('Sum', '“合计”');
export const Average = soft('Average', '“平均”');
export const Highest = soft('Highest', '“最高”');
export const Lowest = soft('Lowest', '“最低”');
export const Rank = soft('Rank', '“名次”');
export const Include = token('Include', '“含”');
export const Exclude = token('Exclude', '“不含”');

export const YesNo = soft('YesNo', '“是否”');
export const Choice = soft('Choice', '“选项”');
export const DateType = soft('DateType', '“日期”');
export const Duration = soft('Duration', '“时长”');
export const TextType = soft('TextType', '“文字”');
export const Better = token('Better', '“越高越好”“越低越好”“从高到低”');
export const Absent = token('Absent', '“缺数据”“不适用”');
export const Otherwise = soft('Otherwise', '“其他”“否则”');
export const StatusT = token('Status', '“达标”“不达标”“待人工”');

export const PerBelow = token('PerBelow', '“每低”“每少”');
export const PerAbove = token('PerAbove', '“每高”“每超”');
export const PerLacking = token('PerLacking', '“每缺”');
export const Deduct = token('Deduct', '“扣”');
export const Add = token('Add', '“加”');
export const Score = token('Score', '“得”');
export const Veto = token('Veto', '“一票否决”');
export const Discretion = token('Discretion', '“酌情”');
export const UntilZero = token('UntilZero', '“扣完为止”');
export const Uncapped = token('Uncapped', '“扣分不封顶”');
export const Increment = token('Increment', '“增”');
export const Full = token('Full', '“满分”');
export const NoFull = token('NoFull', '“不设满分”');
export const Weight = token('Weight', '“权重”');
export const Computed = token('Computed', '“计”');
export const Bonus = token('Bonus', '“加分”');
export const Total = soft('Total', '“总分”');
export const TierT = soft('Tier', '“等级”');
export const RoundMode = token('RoundMode', '“四舍五入”“舍去”“进一”');
export const PartStepT = token('PartStep', '“按比例”“不计”“按1档计”');
export const Address = token('Address', '条款号');

export const allTokens: readonly TokenType[] = [
  NameT,
  QuotedT,
  QuantityT,
  DateT,
  TimeT,
  LParen,
  RParen,
  Comma,
  Dunhao,
  Colon,
  Plus,
  Minus,
  Times,
  Divide,
  Compare,
  Suffix,
  UnitSign,
  And,
  Or,
  Not,
  All,
  Belongs,
  Has,
  HasNot,
  From,
  To,
  Each,
  Strength,
  Forbid,
  Undetermined,
  EtcT,
  AllRows,
  Count,
  Share,
  Sum,
  Average,
  Highest,
  Lowest,
  Rank,
  Include,
  Exclude,
  YesNo,
  Choice,
  DateType,
  Duration,
  TextType,
  Better,
  Absent,
  Otherwise,
  StatusT,
  PerBelow,
  PerAbove,
  PerLacking,
  Deduct,
  Add,
  Score,
  Veto,
  Discretion,
  UntilZero,
  Uncapped,
  Increment,
  Full,
  NoFull,
  Weight,
  Computed,
  Bonus,
  Total,
  TierT,
  RoundMode,
  PartStepT,
  Address,
];

/** A word that is a keyword when it is the whole run. */
export const keywords: ReadonlyMap<string, TokenType> = new Map<string, TokenType>([
  ['且', And],
  ['并且', And],
  ['与', And],
  ['或', Or],
  ['或者', Or],
  ['非', Not],
  ['均', All],
  ['属于', Belongs],
  ['不属于', Belongs],
  ['有', Has],
  ['无', HasNot],
  ['自', From],
  ['至', To],
  ['每', Each],
  ['应', Strength],
  ['应当', Strength],
  ['宜', Strength],
  ['可', Strength],
  ['可以', Strength],
  ['不得', Forbid],
  ['未发生', Forbid],
  ['禁止', Forbid],
  ['严禁', Forbid],
  ['不准', Forbid],
  ['不许', Forbid],
  ['不允许', Forbid],
  ['杜绝', Forbid],
  ['未定', Undetermined],
  ['等', EtcT],
  ['全部', AllRows],
  ['数量', Count],
  ['占比', Share],
  ['合计', Sum],
  ['平均', Average],
  ['最高', Highest],
  ['最低', Lowest],
  ['名次', Rank],
  ['含', Include],
  ['含本数', Include],
  ['不含', Exclude],
  ['不含本数', Exclude],
  ['是否', YesNo],
  ['选项', Choice],
  ['日期', DateType],
  ['时长', Duration],
  ['文字', TextType],
  ['越高越好', Better],
  ['越低越好', Better],
  ['从高到低', Better],
  ['缺数据', Absent],
  ['不适用', Absent],
  ['其他', Otherwise],
  ['否则', Otherwise],
  ['其余', Otherwise],
  ['达标', StatusT],
  ['不达标', StatusT],
  ['待人工', StatusT],
  ['每低', PerBelow],
  ['每少', PerBelow],
  ['每降低', PerBelow],
  ['每减少', PerBelow],
  ['每高', PerAbove],
  ['每超', PerAbove],
  ['每多', PerAbove],
  ['每超过', PerAbove],
  ['每增加', PerAbove],
  ['每升高', PerAbove],
  ['每缺', PerLacking],
  ['每缺少', PerLacking],
  ['扣', Deduct],
  ['扣减', Deduct],
  ['加', Add],
  ['得', Score],
  ['一票否决', Veto],
  ['酌情', Discretion],
  ['扣完为止', UntilZero],
  ['扣分不封顶', Uncapped],
  ['增', Increment],
  ['增扣', Increment],
  ['加扣', Increment],
  ['满分', Full],
  ['不设满分', NoFull],
  ['权重', Weight],
  ['计', Computed],
  ['加分', Bonus],
  ['总分', Total],
  ['等级', TierT],
  ['四舍五入', RoundMode],
  ['舍去', RoundMode],
  ['进一', RoundMode],
  ['按比例', PartStepT],
  ['不计', PartStepT],
  ['按1档计', PartStepT],
  ['按一档计', PartStepT],
]);

/** Keywords that open a number directly: 扣2分, 每低1个百分点, 最高10分. Longer ones first. */
export const openers: readonly string[] = [
  '酌情扣',
  '酌情加',
  '每降低',
  '每减少',
  '每超过',
  '每增加',
  '每升高',
  '每缺少',
  '每低',
  '每少',
  '每高',
  '每超',
  '每多',
  '每缺',
  '增扣',
  '加扣',
  '扣减',
  '满分',
  '权重',
  '最高',
  '最低',
  '不含',
  '四舍五入',
  '舍去',
  '进一',
  '每',
  '扣',
  '加',
  '得',
  '增',
  '含',
  '计',
];
