/** Twenty invented windows, scored as a server would at a satisfaction threshold. */
import type { PreviewReason, PreviewRow, PreviewSummary } from '../../server/lsp/protocol';

export const uri = 'file:///%E7%AA%97%E5%8F%A3/%E7%A4%BA%E4%BE%8B.sanyou';

const places = ['城东', '城西', '城南', '城北', '开发区', '高新区', '新城', '老城', '江北', '江南'];
const kinds = ['社会保险经办', '劳动监察'];

/** Satisfaction of window n in tenths of a per cent; null: not reported. */
const rates = [
  961,
  874,
  932,
  915,
  899,
  951,
  887,
  968,
  923,
  908,
  944,
  861,
  957,
  919,
  null,
  936,
  893,
  972,
  911,
  880,
];

interface Scored {
  readonly row: PreviewRow;
  readonly low: number;
  readonly high: number;
}

function scored(n: number, threshold: number, before: number | null): Scored {
  const rate = rates[n]!;
  const shortBoard = n % 3 === 0;
  const reasons: PreviewReason[] = [];
  const short = (at: number | null) => (rate === null || at === null ? 0 : Math.max(0, at * 10 - rate)) / 10;
  if (rate === null) {
    reasons.push({
      address: '一（一）',
      status: 'missing',
      sentence: '依据一（一）：缺满意率，不能判定，可能扣 0 至 60 分。',
      line: 21,
    });
  } else if (short(threshold) > 0) {
    reasons.push({
      address: '一（一）',
      status: 'unmet',
      sentence: `依据一（一）：满意率 ${rate / 10}%，低于 ${threshold}%，差 ${short(threshold)} 个百分点，扣 ${short(threshold) * 2} 分。`,
      line: 21,
    });
  } else {
    reasons.push({
      address: '一（一）',
      status: 'met',
      sentence: `依据一（一）：满意率 ${rate / 10}%，不低于 ${threshold}%。`,
      line: 21,
    });
  }
  reasons.push(
    n % 2 === 1
      ? {
          address: '一（二）',
          status: 'met',
          sentence: '依据一（二）：举报 12 件，均在 5 个工作日内决定是否立案。',
          line: 26,
        }
      : { address: '一（二）', status: 'na', sentence: '依据一（二）：只适用于劳动监察窗口。', line: 26 },
    shortBoard
      ? {
          address: '一（三）',
          status: 'unmet',
          sentence: '依据一（三）：公开事项缺收费标准，共缺 1 项，扣 10 分。',
          line: 29,
        }
      : {
          address: '一（三）',
          status: 'met',
          sentence: '依据一（三）：办事指南、收费标准、监督电话均已公开。',
          line: 29,
        },
    { address: '一（四）', status: 'manual', sentence: '依据一（四）：“及时报告”由检查人员认定。', line: 33 },
  );
  const board = shortBoard ? 10 : 0;
  const high = Math.round((100 - short(threshold) * 2 - board) * 10) / 10;
  const low = rate === null ? 40 - board : high;
  const was = Math.round((100 - short(before) * 2 - board) * 10) / 10;
  const change = before === null || rate === null || was === high ? 0 : Math.round((high - was) * 10) / 10;
  const conclusion = low !== high ? '待定' : high >= 95 ? '优秀' : high >= 80 ? '合格' : '不合格';
  return {
    low,
    high,
    row: {
      rank: '',
      name: `${places[n % 10]}${n < 10 ? '' : '第二'}窗口`,
      kind: kinds[n % 2]!,
      score: low === high ? String(high) : `${low}-${high}`,
      conclusion,
      change: change === 0 ? '' : change > 0 ? `+${change}` : String(change),
      reasons,
    },
  };
}

/** What the server would answer with this threshold in the text; `before`: the threshold of the evaluation before. */
export function answer(
  generation: number,
  threshold: number,
  before: number | null = null,
): { readonly summary: PreviewSummary; readonly rows: readonly PreviewRow[] } {
  const all = rates.map((_, n) => scored(n, threshold, before));
  all.sort((a, b) => b.high - a.high || b.low - a.low);
  const rows = all.map(({ row, low, high }) => {
    const best = 1 + all.filter(other => other.low > high).length;
    const worst = all.filter(other => other.high >= low).length;
    const certain = low === high && all.filter(other => other.low !== other.high).length === 0;
    return { ...row, rank: certain || best === worst ? String(best) : `${best}-${worst}` };
  });
  const count = (status: PreviewReason['status']) =>
    rows.reduce((sum, row) => sum + row.reasons.filter(reason => reason.status === status).length, 0);
  const tier = (name: string) => ({ name, count: rows.filter(row => row.conclusion === name).length });
  return {
    rows,
    summary: {
      uri,
      generation,
      title: '示例市人社窗口服务规范（试行）',
      dataLabel: '2026年一季度.xlsx',
      units: rows.length,
      full: '100',
      tiers: [tier('优秀'), tier('合格'), tier('不合格')],
      counts: {
        met: count('met'),
        unmet: count('unmet'),
        missing: count('missing'),
        manual: count('manual'),
        na: count('na'),
      },
      problems: [],
    },
  };
}
