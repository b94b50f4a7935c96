/** A standard's bytes as text, and back. */
import { Failure } from './failure';
import { type Message, msg } from './say';

export interface Source {
  /** As a person named it, or below the folder a person named; '-' for standard input. */
  readonly path: string;
  readonly text: string;
  readonly bom: boolean;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/** Reads UTF-8, and what Notepad and WPS write beside it. Throws a Failure where the bytes are no text, or none at all. */
export function decode(path: string, bytes: Uint8Array): Source {
  const shown = shownPath(path);
  if (bytes.length === 0) throw new Failure(msg('“{0}”是空的,没有可读的内容。', shown));
  const starts = (...head: number[]) => head.every((byte, i) => bytes[i] === byte);
  if (starts(0xff, 0xfe)) return { path, text: read('utf-16le', bytes)!, bom: true, encoding: 'utf-16le' };
  if (starts(0xfe, 0xff)) return { path, text: read('utf-16be', bytes)!, bom: true, encoding: 'utf-16be' };
  const bom = starts(0xef, 0xbb, 0xbf);
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = read(encoding, bytes);
    if (text === null || text.includes('\0')) continue;
    if (text.trim() === '') throw new Failure(msg('“{0}”是空的,没有可读的内容。', shown));
    return { path, text, bom: bom && encoding === 'utf-8', encoding };
  }
  throw new Failure(notText(shown, starts(0x50, 0x4b) || starts(0xd0, 0xcf)));
}

function notText(shown: string, office: boolean): Message {
  return office
    ? msg(
        '“{0}”是 Word 或 Excel 文件,只是改了名字。请在 Word 里打开,把文字复制到一个新的 .sanyou 文件。',
        shown,
      )
    : msg('“{0}”不是文字文件,读不了。请核对是不是选错了文件。', shown);
}

function read(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' || encoding === 'gb18030' }).decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes of a changed text, in the encoding of its file. Throws a Failure for those that are only read. */
export function encode(source: Source, text: string): Uint8Array {
  if (source.encoding !== 'utf-8') {
    throw new Failure(
      msg(
        '“{0}”的编码不是 UTF-8,只检查,不改写。请用记事本打开,另存为 UTF-8 编码后再试。',
        shownPath(source.path),
      ),
    );
  }
  return new TextEncoder().encode((source.bom ? '\ufeff' : '') + text);
}

/** \r\n where most lines end so. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const all = text.split('\n').length - 1;
  return (text.split('\r\n').length - 1) * 2 > all ? '\r\n' : '\n';
}

export function shownPath(path: string): string {
  return path === '-' ? '标准输入' : path;
}
