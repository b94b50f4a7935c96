/** npm run bench: the figures as a table. Exit code 1 where one is over its limit. */
import { aligned } from '../../server/report/width';
import { measurements } from './bundle';

const { measureEdits, measureFarReachingEdits, measureReading } = await measurements();
const measures = [...measureEdits(), measureReading(), ...measureFarReachingEdits()];
const time = (micros: number) =>
  micros < 1000 ? `${micros.toFixed(1)} µs` : `${(micros / 1000).toFixed(1)} ms`;
const rows = measures.map(m => [
  m.what,
  time(m.micros),
  m.against,
  time(m.baseMicros),
  m.ratio.toFixed(2),
  m.limit,
  m.limit === 'no limit' ? '' : m.passed ? 'ok' : 'OVER',
]);
for (const line of aligned(
  [['what', 'time', 'against', 'time', 'ratio', 'limit', ''], ...rows],
  ['left', 'right', 'left', 'right', 'right', 'left', 'left'],
)) {
  console.log(line);
}
process.exitCode = measures.every(m => m.passed) ? 0 : 1;
