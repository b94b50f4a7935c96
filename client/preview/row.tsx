import type { PreviewRow } from '../../server/lsp/protocol';
import { ScoreBar } from './bars';
import { Chevron, StatusIcon } from './icons';
import { grounds } from './model';
import { statusWord, t } from './words';

interface Props {
  readonly id: string;
  readonly row: PreviewRow;
  readonly open: boolean;
  readonly tier: string;
  /** The score at which a bar is full; 0 where nothing is scored. */
  readonly full: number;
  readonly onToggle: () => void;
  readonly onReveal: (line: number) => void;
}

/** One window: a line to open, and under it the grounds of its result, each leading to its provision. */
export function Row({ id, row, open, tier, full, onToggle, onReveal }: Props) {
  const reasons = `${id}-reasons`;
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
          {row.kind && <span class="kind">{row.kind}</span>}
        </span>
        {full > 0 && <ScoreBar score={row.score} full={full} cls={tier} />}
        {full > 0 && (
          <span class="score">
            {row.score && <Heard text={t('得分')} />}
            {range(row.score)}
          </span>
        )}
        {full > 0 && <Change by={row.change} />}
        {full > 0 && (
          <span class="conclusion">
            <i class={`dot ${tier}`} />
            {row.conclusion}
          </span>
        )}
      </button>
      {open && (
        <ul class="reasons" id={reasons} aria-label={t('{0}的依据', row.name)}>
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
                <span class="sentence">{reason.sentence}</span>
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

function Change({ by }: { readonly by: string }) {
  if (!by) return <span class="change" />;
  const down = by.startsWith('-');
  return (
    <span class="change">
      <svg class={`arrow ${down ? 'down' : 'up'}`} viewBox="0 0 8 8" aria-hidden="true">
        <path d={down ? 'M0 1.5h8L4 7z' : 'M0 6.5h8L4 1z'} />
      </svg>
      <Heard text={down ? t('比上次减少') : t('比上次增加')} />
      {by.replace(/^[-+]/, '')}
    </span>
  );
}

/** 80-95 with the dash of a range. */
function range(text: string): string {
  return text.replace(/(\d)\s*-\s*/, '$1–');
}
