/**
 * What a check found, as SARIF 2.1.0 (OASIS), for code scanning and its viewers. Lines and columns from 1, columns in UTF-16
 * units. A finding's fingerprint does not move with it: its rule, its line's text, and which of several equals it is.
 */
import type { Message } from '../../grammar/message';
import type { Severity } from '../rules/finding';
import type { RuleMeta } from '../rules/rule';
import type { CheckedFile, FindingAt, FixAt, Region } from './findingsText';
import { fingerprint } from './fingerprint';
import { pageOf } from './pages';
import type { Say } from './say';

export interface Tool {
  readonly version: string;
  /** Of the messages: zh-CN, en. */
  readonly language: string;
  /** Every rule there is, those that found nothing too. */
  readonly rules: readonly RuleMeta[];
  /** Where the project's pages are read, with a slash at its end; absent where it has no such place. */
  readonly home?: string;
}

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** `problems`: what kept a file from being read. */
export function findingsSarif(
  files: readonly CheckedFile[],
  problems: readonly Message[],
  tool: Tool,
  say: Say,
): string {
  const indexOf = new Map(tool.rules.map((r, i) => [r.code, i]));
  const seen = new Map<string, number>();
  const run = {
    tool: {
      driver: {
        name: 'sanyou',
        version: tool.version,
        semanticVersion: tool.version,
        language: tool.language,
        ...(tool.home && { informationUri: tool.home }),
        rules: tool.rules.map(rule => ruleOf(rule, tool.home)),
      },
    },
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: problems.map(p => ({ level: 'error', message: { text: say(p) } })),
      },
    ],
    columnKind: 'utf16CodeUnits',
    artifacts: files.map(file => ({
      location: locationOf(file.path),
      roles: ['analysisTarget'],
      sourceLanguage: 'sanyou',
    })),
    results: files.flatMap((file, index) =>
      file.findings.map(f => {
        const print = fingerprint(`${f.code}\n${f.onLine}`);
        const nth = (seen.get(`${index} ${print}`) ?? 0) + 1;
        seen.set(`${index} ${print}`, nth);
        return resultOf(f, { ...locationOf(file.path), index }, indexOf.get(f.code), `${print}:${nth}`, say);
      }),
    ),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(rule: RuleMeta, home: string | undefined) {
  const page = pageOf(rule.code);
  return {
    id: rule.code,
    name: rule.code.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    ...(home && { helpUri: `${home}docs/rules/${rule.code}.md` }),
    ...(page && { help: { text: page, markdown: page } }),
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

interface Location {
  readonly uri: string;
  readonly uriBaseId?: string;
  readonly index?: number;
}

function resultOf(f: FindingAt, at: Location, ruleIndex: number | undefined, print: string, say: Say) {
  return {
    ruleId: f.code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[f.severity],
    message: { text: say(f.message) },
    locations: [{ physicalLocation: { artifactLocation: at, region: regionOf(f) } }],
    partialFingerprints: { 'sanyouLine/v1': print },
    ...(f.fixes.length > 0 && { fixes: f.fixes.map(fix => fixOf(fix, at, say)) }),
  };
}

function fixOf(fix: FixAt, artifactLocation: Location, say: Say) {
  const replacements = fix.edits.map(e => ({
    deletedRegion: regionOf(e),
    ...(e.text !== '' && { insertedContent: { text: e.text } }),
  }));
  return {
    description: { text: say(fix.title) },
    artifactChanges: [{ artifactLocation, replacements }],
    properties: { safe: fix.safe },
  };
}

function regionOf({ line, column, endLine, endColumn }: Region) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as it was named, as a reference: relative ones count from where the check ran. */
function locationOf(path: string): Location {
  if (path === '-') return { uri: 'stdin' };
  const slashed = path.replaceAll('\\', '/');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  if (slashed.startsWith('/')) return { uri: `file://${encoded}` };
  const drive = /^([A-Za-z]):\//.exec(slashed);
  if (drive) return { uri: `file:///${drive[1]}:/${encoded.split('/').slice(1).join('/')}` };
  return { uri: encoded, uriBaseId: '%SRCROOT%' };
}
