/** Tables before they are written: what each kind of file makes of a value is the writers' business. */
export type Value =
  | null
  | string
  | number
  /** YYYY-MM-DD; a date cell in a workbook, text elsewhere. */
  | { readonly day: string }
  /** In hundredths of a percent: 9520 is 95.2%; a cell in percent format in a workbook, text elsewhere. */
  | { readonly share: number };

export interface Sheet {
  readonly name: string;
  /** The heading's upper row with the names below it. */
  readonly groups: readonly (readonly [group: string, names: readonly string[]])[];
  /** By column name. */
  readonly rows: readonly Map<string, Value>[];
  /** Rows of windows; the others are registers, a row a case. */
  readonly windows: boolean;
}

export const columnsOf = (sheet: Sheet): string[] => sheet.groups.flatMap(([, names]) => [...names]);

/** 95.2%, and 95.25% where it has two places. */
export function shareText(share: number): string {
  const whole = Math.floor(share / 100);
  const rest = String(share % 100).padStart(2, '0');
  return `${whole}${rest === '00' ? '' : `.${rest.replace(/0$/, '')}`}%`;
}
