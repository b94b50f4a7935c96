import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PreviewRow } from '../../server/lsp/protocol';
import { ScoreBar } from './bars';
import { Chevron, StatusIcon } from './icons';
import { bringIntoView } from './list';
import { type Ground, grounds, padding } from './model';
import { statusWord, t } from './words';

interface Props {
  readonly id: string;
  readonly row: PreviewRow;
  readonly open: boolean;
  readonly tier: string;
  /** The score at which a bar is full; 0 where nothing is scored. */
  readonly full: number;
  /** How many decimals the scores beside it have, so that the points stand in line. */
  readonly decimals: number;
  /** All windows are of one kind: it stands above the list and need not be seen in each row. */
  readonly oneKind: boolean;
  readonly onToggle: () => void;
  readonly onReveal: (line: number) => void;
}

/** One window: a line to open, and under it the grounds of its result, each leading to its provision. */
export function Row({ id, row, open, tier, full, decimals, oneKind, onToggle, onReveal }: Props) {
  const reasons = `${id}-reasons`;
  const list = useRef<HTMLUListElement>(null);
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    const slot = list.current?.closest<HTMLElement>('.slot');
    const box = list.current?.closest<HTMLElement>('.scroller');
    if (open && !wasOpen.current && slot && box) bringIntoView(box, slot.offsetTop, slot.offsetHeight);
    wasOpen.current = open;
  }, [open]);
  return (
    <>
      <button
        type="button"
        class="opener"
        data-opener=""
        data-focus={id}
        aria-expanded={open}
        aria-controls={open ? reasons : undefined}
        onClick={onToggle}
      >
        <Chevron />
        <span class="rank">
          {row.rank && <Heard text={t('名次')} />}
          {range(row.rank)}
        </span>
        <span class="name">
          {row.name}
          {row.kind && <span class={oneKind ? 'hidden' : 'kind'}>{row.kind}</span>}
        </span>
        {full > 0 && <ScoreBar score={row.score} full={full} cls={tier} />}
        {full > 0 && (
          <span class="score" data-pad={padding(row.score, decimals)}>
            {row.score && <Heard text={t('得分')} />}
            {range(row.score)}
          </span>
        )}
        {full > 0 && <Change by={row.change} decimals={decimals} />}
        {full > 0 && (
          <span class="conclusion">
            <i class={`dot ${tier}`} />
            <span>{row.conclusion}</span>
          </span>
        )}
      </button>
      {open && (
        <ul class="reasons" ref={list} id={reasons} aria-label={t('{0}的依据', row.name)}>
          {grounds(row.reasons).map(reason => (
            <li key={reason.id}>
              <button
                type="button"
                class="reason"
                data-focus={`${id}/${reason.id}`}
                title={t('查看{0}的条文', reason.address)}
                onClick={() => onReveal(reason.line)}
              >
                <StatusIcon status={reason.status} />
                <Heard text={statusWord(reason.status)} />
                <Sentence ground={reason} />
              </button>
            </li>
          ))}
          {row.reasons.length === 0 && <li class="none">{t('没有适用于这个窗口的要求。')}</li>}
        </ul>
      )}
    </>
  );
}

/** A word for those who hear the line and see no column head, arrow or sign. */
function Heard({ text }: { readonly text: string }) {
  return <span class="hidden">{text} </span>;
}

/** The sentence; its beginning, as far as it names the provision, looks like the link that all of it is. */
function Sentence({ ground }: { readonly ground: Ground }) {
  const { sentence, address } = ground;
  const at = address ? sentence.indexOf(address) : -1;
  const named = at >= 0 && at <= 4 ? at + address.length : 0;
  return (
    <span class="sentence">
      {named > 0 && <span class="named">{sentence.slice(0, named)}</span>}
      {sentence.slice(named)}
    </span>
  );
}

function Change({ by, decimals }: { readonly by: string; readonly decimals: number }) {
  if (!by) return <span class="change" />;
  const down = by.startsWith('-');
  return (
    <span class="change" data-pad={padding(by, decimals)}>
      <svg class={`arrow ${down ? 'down' : 'up'}`} viewBox="0 0 8 8" aria-hidden="true">
        <path d={down ? 'M0 1.5h8L4 7z' : 'M0 6.5h8L4 1z'} />
      </svg>
      <Heard text={down ? t('比保存时减少') : t('比保存时增加')} />
      {by.replace(/^[-+]/, '')}
    </span>
  );
}

/** 80-95 with the dash of a range. */
function range(text: string): string {
  return text.replace(/(\d)\s*-\s*/, '$1–');
}
