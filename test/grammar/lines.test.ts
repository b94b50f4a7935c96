/** Which lines open what: cases/lines.txt, a document a paragraph, a line a row. */
import assert from 'node:assert/strict';
import { initialState, scanLine } from '../../grammar/scanner';
import { rowsOf } from '../support/cases';

const escapes: Record<string, string> = {
  '\\t': '\t',
  '\\u3000': '\u3000',
  '\\u00A0': '\u00a0',
  '\\u200B': '\u200b',
  '\\uFEFF': '\ufeff',
  '\\v': '\v',
  '\\uE004': '\ue004',
};

describe('lines', () => {
  for (const { title, rows } of rowsOf('lines.txt')) {
    it(title, () => {
      let state = initialState;
      let inside = '正文';
      const got = rows.map(({ input }) => {
        const line = input.replace(/\\(?:t|v|u[0-9A-F]{4})/g, e => escapes[e]!);
        const before = state;
        const scanned = scanLine(line, before);
        state = scanned.state;
        const { opens } = scanned;
        if (!opens) return { input, expected: inside === '语句' && !(state & 1) ? '正文' : inside };
        inside = opens.kind === 'statement' ? '语句' : opens.kind === 'tail' ? '尾部' : '正文';
        if (opens.marker) {
          const { style, value, extra } = opens.marker;
          return { input, expected: `${style} ${extra ?? value}` };
        }
        if (opens.tag)
          return { input, expected: `【${opens.tag.text}】${opens.near ? `错:${opens.near.reason}` : ''}` };
        return { input, expected: inside };
      });
      assert.deepEqual(got, rows);
    });
  }
});
