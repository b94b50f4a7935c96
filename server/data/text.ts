/** The text of a file of unknown encoding: UTF-8 where it is valid, else GB18030 (which holds GBK and GB2312). */
import { msg } from '../../grammar/message';
import { DataError } from './error';

export function textOf(file: string, bytes: Uint8Array): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe && 'utf-16le') ||
    (bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be');
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Not this one.
    }
  }
  throw new DataError(msg('文件“{0}”不是文字文件,读不了。请用 .xlsx、.csv 或 .json 文件。', file));
}
