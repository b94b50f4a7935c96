/** The scoring preview, as one reads it. */
import { eventually, ui } from './ui.js';

/** The page of the preview on show. */
export const page = ui.frame('评分');

/** One window in the list: what its columns show; change is ▼5, ▲0.37 or ''. */
export interface Ranked {
  readonly rank: string;
  readonly name: string;
  readonly score: string;
  readonly change: string;
  readonly tier: string;
}

/** The windows from top to bottom, without the words meant for those who only hear the list. */
export async function ranking(): Promise<Ranked[]> {
  const read = `[...document.querySelectorAll('.opener')].map(row => {
    const cell = name => {
      const copy = row.querySelector(name).cloneNode(true);
      for (const aside of copy.querySelectorAll('.hidden, .kind')) aside.remove();
      return copy.textContent.trim();
    };
    const arrow = row.querySelector('.arrow')?.classList;
    const sign = arrow ? (arrow.contains('down') ? '▼' : '▲') : '';
    const change = sign + cell('.change');
    return { rank: cell('.rank'), name: cell('.name'), score: cell('.score'), change, tier: cell('.conclusion') };
  })`;
  return (await page.evaluate(read)) as Ranked[];
}

/** Waits until a window has that score, and returns its line. */
export async function score(name: string, wanted: string): Promise<Ranked> {
  let now: Ranked[] = [];
  return eventually(
    async () => {
      now = await ranking();
      return now.find(window => window.name === name && window.score === wanted);
    },
    () => `${name} has ${wanted}; it has ${now.find(window => window.name === name)?.score}`,
  );
}
