import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PreviewRow } from '../../server/lsp/protocol';
import { VirtualList } from './list';
import type { FromPage, ToPage } from './messages';
import {
  decimalsOf,
  empty,
  type Filter,
  isFiltering,
  keysOf,
  type Model,
  missing,
  newest,
  noFilter,
  PAGE,
  padding,
  passes,
  receive,
  rowAt,
  type Sheet,
  scoreSpan,
  sent,
  settle,
} from './model';
import { Row } from './row';
import { Summary } from './summary';
import { tierClass } from './tiers';
import { t } from './words';

/** What the page keeps over a reload of the window. */
export interface Kept {
  readonly uri: string;
  readonly filter: Filter;
  readonly open: readonly string[];
}

export interface Host {
  readonly post: (message: FromPage) => void;
  readonly keep: (kept: Kept) => void;
  readonly kept: Kept;
}

export function App({ host }: { readonly host: Host }) {
  const [model, setModel] = useState<Model>(empty);
  const [filter, setFilter] = useState<Filter>(host.kept.filter);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(host.kept.open));
  const [view, setView] = useState({ first: 0, last: 0 });
  const asked = useRef(new Set<string>());

  useEffect(() => {
    const listen = (event: MessageEvent<ToPage>) => {
      if (event.data.type === 'summary' && event.data.restarted) asked.current.clear();
      setModel(model => receive(model, event.data));
    };
    window.addEventListener('message', listen);
    host.post({ type: 'ready' });
    return () => window.removeEventListener('message', listen);
  }, [host]);

  useEffect(() => host.keep({ ...host.kept, filter, open: [...open] }), [host, filter, open]);

  const filtering = isFiltering(filter);
  const { summary, shown, failure } = model;
  const tiers = useMemo(() => summary?.tiers.map(tier => tier.name) ?? [], [summary]);
  const keys = useMemo(() => (shown ? keysOf(shown) : []), [shown]);

  /** Which rows of the sheet the list holds, by index; rows not sent yet are left out only while a filter asks what is in them. */
  const items = useMemo(() => {
    const all = keys.map((_, index) => index);
    if (!shown || !filtering) return all;
    return all.filter(index => {
      const row = rowAt(shown, index);
      return row !== undefined && passes(row, filter, tiers);
    });
  }, [shown, keys, filter, filtering, tiers]);

  const sheet = newest(model);
  const wanted = useMemo(() => {
    const from = filtering ? 0 : view.first;
    const to = filtering ? (sheet?.total ?? 0) - 1 : view.last;
    const pages: number[] = [];
    for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++) pages.push(page);
    return pages;
  }, [filtering, view, sheet?.total]);

  useEffect(() => {
    if (!sheet) return;
    for (const page of missing(sheet, wanted)) {
      const name = `${sheet.generation}:${page}`;
      if (asked.current.has(name)) continue;
      asked.current.add(name);
      const to = Math.min((page + 1) * PAGE, sheet.total);
      host.post({ type: 'rows', generation: sheet.generation, from: page * PAGE, to });
    }
    setModel(model => settle(model, wanted));
  }, [host, sheet, wanted]);

  const onView = useCallback((first: number, last: number) => {
    setView(view => (view.first === first && view.last === last ? view : { first, last }));
  }, []);
  const chooseData = () => host.post({ type: 'chooseData' });

  if (failure) {
    return (
      <main>
        <Notice text={failure}>
          <vscode-button onClick={() => host.post({ type: 'retry' })}>{t('重试')}</vscode-button>
        </Notice>
      </main>
    );
  }
  if (!summary || !shown) {
    return (
      <main>
        <Notice text={t('正在评分…')}>
          <vscode-progress-ring />
        </Notice>
      </main>
    );
  }

  const full = Number(summary.full ?? '') || bestScore(shown);
  const scored = summary.tiers.length > 0 || full > 0;
  const decimals = Math.max(
    0,
    ...sent(shown).map(row => Math.max(decimalsOf(row.score), decimalsOf(row.change))),
  );
  const kinds = [...new Set(sent(shown).map(row => row.kind))];
  const listKeys = items.map(index => keys[index]!);
  return (
    <>
      <Summary
        summary={summary}
        kind={kinds.length === 1 ? kinds[0]! : ''}
        filter={filter}
        onFilter={setFilter}
        onChooseData={chooseData}
      />
      {summary.units === 0 ? (
        <main>
          <Notice
            text={t(
              '还没有可评分的窗口。选择一份数据文件（Excel、CSV 或 JSON），或者在正文里写一个【样例】。',
            )}
          >
            <vscode-button onClick={chooseData}>{t('选择数据文件…')}</vscode-button>
          </Notice>
        </main>
      ) : (
        <main>
          <div class="tools">
            <vscode-textfield
              type="search"
              label={t('按名称或类别查找')}
              placeholder={t('按名称或类别查找')}
              value={filter.text}
              onInput={(event: Event) =>
                setFilter({ ...filter, text: (event.currentTarget as HTMLInputElement).value })
              }
            />
            {filtering && (
              <>
                <span class="found">{t('{0} 个', items.length)}</span>
                <button type="button" class="link" onClick={() => setFilter(noFilter)}>
                  {t('清除筛选')}
                </button>
              </>
            )}
          </div>
          {items.length > 0 ? (
            <div class={scored ? 'table scored' : 'table'} style={columnWidths(sent(shown), decimals)}>
              <div class="heads" aria-hidden="true">
                <span />
                <span class="rank">{t('名次')}</span>
                <span>{t('窗口')}</span>
                {scored && (
                  <>
                    <span class="bar" />
                    <span class="score">{t('得分')}</span>
                    <span class="change" title={t('与上次保存时相比')}>
                      {t('变化')}
                    </span>
                    <span class="conclusion">{t('等级')}</span>
                  </>
                )}
              </div>
              <VirtualList
                label={t('窗口名次')}
                keys={listKeys}
                generation={shown.generation}
                isOpen={key => open.has(key)}
                onView={onView}
                row={at => {
                  const index = items[at]!;
                  const key = keys[index]!;
                  const row = rowAt(shown, index);
                  if (!row) return <div class="opener waiting" />;
                  return (
                    <Row
                      id={key}
                      row={row}
                      open={open.has(key)}
                      tier={tierClass(summary.tiers, row.conclusion)}
                      full={scored ? full || 1 : 0}
                      decimals={decimals}
                      oneKind={kinds.length === 1}
                      onToggle={() => setOpen(toggled(open, key))}
                      onReveal={line => host.post({ type: 'reveal', uri: summary.uri, line })}
                    />
                  );
                }}
              />
            </div>
          ) : (
            <Notice text={t('没有符合条件的窗口。')}>
              <vscode-button secondary onClick={() => setFilter(noFilter)}>
                {t('清除筛选')}
              </vscode-button>
            </Notice>
          )}
        </main>
      )}
      <Announcer generation={shown.generation} />
    </>
  );
}

/** The highest score sent so far: the list runs from the best to the worst. */
function bestScore(sheet: Sheet): number {
  const first = rowAt(sheet, 0);
  return (first && scoreSpan(first.score)?.[1]) || 0;
}

/** Room for the longest rank, score and change there is; bold figures are a little wider than ch. */
function columnWidths(rows: readonly PreviewRow[], decimals: number): Record<string, string> {
  const widest = (text: (row: PreviewRow) => string, extra: number) => {
    const lengths = rows
      .map(row => text(row))
      .map(text => text && text.length + padding(text, decimals).length);
    return `calc(${Math.max(0, ...lengths.map(Number))}ch * 1.1 + ${extra}px)`;
  };
  return {
    '--rank': `${Math.max(0, ...rows.map(row => row.rank.length))}ch`,
    '--score': widest(row => row.score, 0),
    '--change': widest(row => row.change.replace(/^[-+]/, ''), 12),
  };
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

function Notice({ text, children }: { readonly text: string; readonly children: ComponentChildren }) {
  return (
    <div class="notice" role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}

/** Says once, when the typing rests, that the scores have changed. */
function Announcer({ generation }: { readonly generation: number }) {
  const [said, say] = useState('');
  const first = useRef(generation);
  useEffect(() => {
    if (generation === first.current) return;
    say('');
    const timer = setTimeout(() => say(t('评分已更新')), 1000);
    return () => clearTimeout(timer);
  }, [generation]);
  return (
    <div class="hidden" role="status">
      {said}
    </div>
  );
}
