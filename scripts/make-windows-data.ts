/**
 * Writes samples/部颁标准/窗口数据.{xlsx,csv,json}: three hundred invented windows of ten kinds for the ministry standard,
 * with the flaws such data really have. The same every time; run it after a change of the standard or of the data with
 * `npx tsx scripts/make-windows-data.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { SanyouText } from '../grammar';
import { buildStandard } from '../server/standard/build';
import { csvOf, jsonOf, workbookOf } from './windows-data/files';
import { makeSheets } from './windows-data/windows';

const FOLDER = new URL('../samples/部颁标准/', import.meta.url);

/** The files by name. */
export async function makeWindowsData(): Promise<Record<string, Uint8Array>> {
  const text = readFileSync(new URL('三优文明窗口工作标准.sanyou', FOLDER), 'utf8');
  const sheets = makeSheets(buildStandard(SanyouText.of(text)));
  return {
    '窗口数据.xlsx': await workbookOf(sheets),
    '窗口数据.csv': csvOf(sheets),
    '窗口数据.json': new TextEncoder().encode(jsonOf(sheets)),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, bytes] of Object.entries(await makeWindowsData()))
    writeFileSync(new URL(name, FOLDER), bytes);
}
