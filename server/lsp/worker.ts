/** Evaluation, off the protocol thread: keeps its own copy of each document it is told of, and answers one question at a time. */
import { calendar, createCalendar } from '../data/calendar';
import { bind } from '../evaluate/bind';
import { evaluate, evaluateUnits, type Options } from '../evaluate/evaluate';
import type { Evaluation } from '../evaluate/result';
import { sampleTables } from '../evaluate/sample';
import { files } from '../host/node/files';
import { ownPort } from '../host/node/worker';
import { rangeOf } from '../ide/place';
import { renderer } from '../l10n';
import { sampleFindings } from '../report/samples';
import { Analysis } from '../rules/analysis';
import type { Standard } from '../standard/model';
import { DataFiles } from './data';
import { applyTo, type Copy } from './documents';
import type { Answers, Asked, EvaluateAsked, Evaluated, ToWorker } from './evaluation';
import { labelOf, rowsOf, type Scored, scoresOf, summaryOf } from './preview-rows';
import { SettingsFiles } from './settings';

const copies = new Map<string, Copy>();
const scored = new Map<string, Scored & { readonly locale: string }>();
const settings = new SettingsFiles(files);
const data = new DataFiles(files, settings);
const port = ownPort();

let turn: Promise<void> = Promise.resolve();
port.onMessage(message => {
  turn = turn.then(() => take(message as ToWorker));
});

async function take(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'open':
      copies.set(message.uri, { uri: message.uri, analysis: new Analysis(message.text, message.uri, []) });
      return;
    case 'edit': {
      const copy = copies.get(message.uri);
      if (copy) for (const edit of message.edits) applyTo(copy, edit, []);
      return;
    }
    case 'close':
      copies.delete(message.uri);
      scored.delete(message.uri);
      return;
    case 'settings':
      settings.forget();
      return;
  }
  const { id } = message;
  copies.get(message.uri)?.analysis.setOthers(message.imports);
  try {
    port.post({ id, result: await answer(message) });
  } catch (error) {
    port.post({ id, error: String(error instanceof Error ? error.stack : error) });
  }
}

async function answer(asked: Asked): Promise<Answers[keyof Answers]> {
  switch (asked.kind) {
    case 'evaluate':
      return evaluated(asked);
    case 'rows': {
      const of = scored.get(asked.uri);
      return of?.generation === asked.generation
        ? rowsOf(of, asked.from, asked.to, renderer(of.locale))
        : null;
    }
    case 'samples': {
      const copy = copies.get(asked.uri);
      if (!copy) return [];
      return sampleFindings(copy.analysis, await optionsOf(asked.uri), renderer(asked.locale)).map(
        ({ segment, line, span, severity, code, message }) => ({
          range: rangeOf(segment, line, span),
          severity,
          code,
          message,
          unnecessary: false,
        }),
      );
    }
  }
}

async function evaluated({
  uri,
  data: named,
  generation,
  fresh,
  settled,
  locale,
}: EvaluateAsked): Promise<Evaluated> {
  if (fresh) settings.forget();
  const say = renderer(locale);
  const { tables, name, problems, files: read } = await data.of(uri, named, fresh, say);
  const options = await optionsOf(uri);
  const analysis = copies.get(uri)?.analysis ?? new Analysis('', uri, []);
  const standard = analysis.standard();
  const evaluation = tables ? evaluate(standard, tables, options) : fromSamples(standard, options);
  const settledOn = settled ? undefined : scored.get(uri)?.before;
  const now = { generation, evaluation, before: settledOn ?? scoresOf(evaluation.units), locale };
  scored.set(uri, now);
  return { summary: summaryOf(uri, now, standard, say(labelOf(name)), problems, say), files: read };
}

/** The published holidays, with the years that the settings add. */
async function optionsOf(uri: string): Promise<Options> {
  const { calendar: added } = (await settings.of(uri)).settings;
  return { calendar: Object.keys(added).length > 0 ? createCalendar(added) : calendar };
}

/** The units of all samples, ranked among each other. */
function fromSamples(standard: Standard, options: Options): Evaluation {
  const bound = standard.samples.filter(s => s.whole).map(s => bind(standard, sampleTables(standard, s)));
  return {
    units: evaluateUnits(
      standard,
      bound.flatMap(b => b.units),
      options,
    ),
    refused: bound.flatMap(b => b.refused),
  };
}
