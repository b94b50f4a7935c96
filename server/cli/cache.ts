/**
 * What earlier checks found, kept in .sanyou-cache so that a file that has not changed is not read again. A finding is known by
 * everything it depends on: the text, what the other files look like from outside, the settings, the day, the language and the
 * program itself. Findings only, never trees. A cache that is damaged, or another program's, counts as empty.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FindingAt } from '../report/findingsText';
import type { Ports } from './ports';

const FOLDER = '.sanyou-cache';
const FILE = 'check.json';
const MOST = 5000; // files; the longest unused are forgotten

/** A text as a key: as good as the text itself, and short. */
export function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} ${part}`);
  return hash.digest('base64url');
}

/** What a file looks like to others, as far as a key needs to know. */
export interface Look {
  readonly title: string;
  /** A digest of what others may use of it. */
  readonly exports: string;
}

interface Kept {
  /** Of what else the findings depend on. */
  readonly given: string;
  readonly look: Look;
  readonly findings: readonly FindingAt[];
}

/** By path and text. */
type Entries = Record<string, Kept>;

export class Cache {
  private readonly fresh = new Map<string, Kept>();
  private changed = false;

  private constructor(
    private readonly ports: Ports,
    private readonly folder: string | null,
    private readonly build: string,
    private readonly known: Entries,
  ) {}

  /** `folder`: where the cache lies; null for none at all. */
  static async open(ports: Ports, folder: string | null): Promise<Cache> {
    const build = folder === null ? null : await ports.build();
    if (folder === null || build === null) return new Cache(ports, null, '', {});
    const at = join(folder, FOLDER, FILE);
    let known: Entries = {};
    try {
      if ((await ports.kind(at)) === 'file') known = entriesIn(await ports.read(at), build);
    } catch {
      // As if there were none.
    }
    return new Cache(ports, folder, build, known);
  }

  /** What a file of this key looks like from outside. */
  look(key: string): Look | null {
    return this.known[key]?.look ?? null;
  }

  findings(key: string, given: string): readonly FindingAt[] | null {
    const kept = this.known[key];
    if (kept?.given !== given) return null;
    this.fresh.set(key, kept);
    return kept.findings;
  }

  add(key: string, given: string, look: Look, findings: readonly FindingAt[]): void {
    this.fresh.set(key, { given, look, findings });
    this.changed = true;
  }

  /** Writes the cache, if anything is new. */
  async close(): Promise<void> {
    if (this.folder === null || !this.changed) return;
    const all = [...this.fresh, ...Object.entries(this.known).filter(([key]) => !this.fresh.has(key))];
    const body = JSON.stringify(Object.fromEntries(all.slice(0, MOST)));
    const text = `${digest(this.build, body)}\n${body}`;
    await this.ports.keep(join(this.folder, FOLDER, FILE), new TextEncoder().encode(text));
    await this.ports.keep(join(this.folder, FOLDER, '.gitignore'), new TextEncoder().encode('*\n'));
  }
}

/** The first line seals the rest, for this build: what does not agree is not read. */
function entriesIn(bytes: Uint8Array, build: string): Entries {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end > 0 && text.slice(0, end) === digest(build, body) ? JSON.parse(body) : {};
}
