/** Each ambiguity with its answers, run: the line that states the choice, the rule that speaks, the 样例 that hold. */
import { SanyouText } from '../../grammar';
import { calendar } from '../../server/data/calendar';
import { runSamples } from '../../server/evaluate/sample';
import { Analysis } from '../../server/rules/analysis';
import { buildStandard } from '../../server/standard/build';
import type { Ambiguity } from './ambiguities';
import type { Sample } from './probe';
import type { Source } from './rows';

export interface Answer {
  readonly says: string;
  readonly failures: readonly string[];
}

export function answersTo(ambiguity: Ambiguity, samples: Readonly<Record<Source, Sample>>): Answer[] {
  return ambiguity.answers.map(answer => answerOf(answer, samples));
}

function answerOf(answer: Ambiguity['answers'][number], samples: Readonly<Record<Source, Sample>>): Answer {
  switch (answer.kind) {
    case 'choice': {
      const sample = samples[answer.source];
      const line = sample.lines.findIndex(l => l.includes(answer.says));
      if (line < 0) return { says: answer.says, failures: [`没有写“${answer.says}”`] };
      return { says: `选定 ${sample.path}:${line + 1} ${sample.lines[line]!.trim()}`, failures: [] };
    }
    case 'finding': {
      const codes = new Analysis(answer.text, '例.sanyou').findings().map(f => f.code);
      const spoken = codes.includes(answer.code);
      const example = answer.text.trim().split('\n').at(-1)!.trim();
      return { says: `检查 ${answer.code}:${example}`, failures: spoken ? [] : [`${answer.code} 没有提示`] };
    }
    case 'reading': {
      const results = runSamples(buildStandard(SanyouText.of(answer.text)), { calendar });
      const held = results.length > 0 && results.every(r => r.passed);
      return { says: `读法 ${answer.says}`, failures: held ? [] : [`“${answer.says}”的样例不成立`] };
    }
  }
}
