/**
 * JSON: a list of records is one table, an object of such lists is one table a key. Numbers keep the digits they are
 * written with. Read through jsonc-parser, which tells where each value stands.
 */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { msg } from '../../grammar/message';
import { shift, tidy } from './decimal';
import { DataError } from './error';
import { EMPTY } from './grid';
import { LIMITS } from './limits';
import type { Raw, Table } from './table';

export function readJson(file: string, name: string, source: string): Table[] {
  const text = source.replace(/^\ufeff/, '');
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const first = errors[0];
  if (first || !root) {
    const line = text.slice(0, first?.offset ?? 0).split('\n').length;
    throw new DataError(msg('文件“{0}”第 {1} 行不合 JSON 的写法。请改好后再试。', file, line));
  }
  if (root.type === 'array') return [tableOf(file, name, root, text)];
  const lists = (root.children ?? []).map(p => ({
    key: String(p.children?.[0]?.value),
    value: p.children?.[1],
  }));
  if (root.type !== 'object' || lists.length === 0 || !lists.every(l => l.value?.type === 'array')) {
    throw new DataError(msg('文件“{0}”里没有表。应当是一组记录 [{…}, {…}],或者“表名:一组记录”。', file));
  }
  return lists.map(l => tableOf(file, l.key, l.value!, text));
}

function tableOf(file: string, name: string, list: Node, text: string): Table {
  const records = list.children ?? [];
  if (records.length > LIMITS.rows) {
    throw new DataError(
      msg(
        '文件“{0}”的表“{1}”有 {2} 条,超过 {3} 条,没有读。请分成几个文件。',
        file,
        name,
        records.length,
        LIMITS.rows,
      ),
    );
  }
  const columns = new Map<string, number>();
  const rows = records.map((record, i) => {
    if (record.type !== 'object')
      throw new DataError(msg('文件“{0}”的表“{1}”第 {2} 条不是一条记录。应当写成 {…}。', file, name, i + 1));
    const cells: Raw[] = [];
    for (const property of record.children ?? []) {
      const key = String(property.children?.[0]?.value);
      if (!columns.has(key)) columns.set(key, columns.size);
      cells[columns.get(key)!] = rawOf(property.children?.[1], text);
    }
    return { number: i + 1, cells };
  });
  const width = columns.size;
  return {
    name,
    columns: [...columns.keys()],
    rows: rows.map(r => ({
      number: r.number,
      cells: Array.from({ length: width }, (_, c) => r.cells[c] ?? EMPTY),
    })),
  };
}

function rawOf(node: Node | undefined, text: string): Raw {
  if (!node || node.type === 'null' || node.value === '') return EMPTY;
  if (node.type === 'boolean') return { kind: 'bool', value: node.value as boolean };
  const written = text.slice(node.offset, node.offset + node.length);
  if (node.type === 'number') {
    const [digits = '', exponent = '0'] = written.split(/e/i);
    return { kind: 'number', value: shift(tidy(digits), Number(exponent)), percent: false };
  }
  return { kind: 'text', value: node.type === 'string' ? (node.value as string) : written };
}
