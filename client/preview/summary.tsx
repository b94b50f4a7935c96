import type { PreviewSummary } from '../../server/lsp/protocol';
import { Distribution } from './bars';
import { StatusIcon, Warning } from './icons';
import type { Filter, Status } from './model';
import { tierClass } from './tiers';
import { statusWord, t } from './words';

interface Props {
  readonly summary: PreviewSummary;
  /** The one kind all windows are of; '' where there are several. */
  readonly kind: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onChooseData: () => void;
}

const statuses: readonly Status[] = ['met', 'unmet', 'missing', 'manual', 'na'];

/** What stands above the list: which standard, which data, how it came out. The counts are switches of the filter. */
export function Summary({ summary, kind, filter, onFilter, onChooseData }: Props) {
  const settled = summary.tiers.reduce((sum, tier) => sum + tier.count, 0);
  const tiers = [
    ...summary.tiers.map(tier => ({ ...tier, key: tier.name })),
    ...(summary.tiers.length > 0 && settled < summary.units
      ? [{ name: t('待定'), key: '', count: summary.units - settled }]
      : []),
  ].map(tier => ({ ...tier, cls: tierClass(summary.tiers, tier.key) }));
  return (
    <header>
      <h1>{summary.title || t('未命名的标准')}</h1>
      <p class="source">
        <span class="units">{t('{0} 个窗口', summary.units)}</span>
        {kind && <span class="units">{kind}</span>}
        <span class="data" title={summary.dataLabel}>
          {summary.dataLabel}
        </span>
        {summary.units > 0 && (
          <button type="button" class="link" onClick={onChooseData}>
            {t('更换数据')}
          </button>
        )}
      </p>
      {summary.problems.length > 0 && <Problems problems={summary.problems} />}
      {summary.units > 0 && tiers.length > 0 && (
        <>
          <Distribution parts={tiers} />
          <fieldset class="counts tiers">
            <legend class="hidden">{t('按等级筛选')}</legend>
            {tiers.map(tier => (
              <Switch
                key={tier.key}
                on={filter.tier === tier.key}
                onClick={() => onFilter({ ...filter, tier: filter.tier === tier.key ? null : tier.key })}
                count={tier.count}
                name={tier.name}
              >
                <i class={`dot ${tier.cls}`} />
              </Switch>
            ))}
          </fieldset>
        </>
      )}
      {summary.units > 0 && (
        <fieldset class="counts statuses">
          <legend class="hidden">{t('按结果筛选')}</legend>
          {statuses.map(status => (
            <Switch
              key={status}
              on={filter.status === status}
              onClick={() => onFilter({ ...filter, status: filter.status === status ? null : status })}
              count={summary.counts[status]}
              name={statusWord(status)}
            >
              <StatusIcon status={status} />
            </Switch>
          ))}
        </fieldset>
      )}
    </header>
  );
}

function Switch({
  on,
  onClick,
  count,
  name,
  children,
}: {
  readonly on: boolean;
  readonly onClick: () => void;
  readonly count: number;
  readonly name: string;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <button type="button" class="switch" aria-pressed={on} disabled={count === 0 && !on} onClick={onClick}>
      {children}
      {name} <b>{count}</b>
    </button>
  );
}

/** What could not be used. Many sentences fold, so that they never push the list away. */
function Problems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 1) {
    return (
      <p class="problems">
        <Warning />
        {problems[0]}
      </p>
    );
  }
  return (
    <details class="problems">
      <summary>
        <Warning />
        {t('读数据时有 {0} 点要留意', problems.length)}
      </summary>
      <ul>
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}
