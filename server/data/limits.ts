/** What a data file may cost at most; beyond it the file is refused with a sentence, never read in part. */
export const LIMITS = {
  /** The file as it lies on the disk. */
  bytes: 32 * 1024 * 1024,
  /** All parts of a workbook together, once unpacked. */
  inflatedBytes: 256 * 1024 * 1024,
  /** Rows of one table, heading included. */
  rows: 100_000,
  columns: 500,
} as const;
