import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { useFormat } from '../i18n/useFormat';
import type { SegmentProposal } from '../wire/generated/api';
import classes from './segments.module.css';

/** Why so many groups: how well the customers are divided, against a single crowd. */
export function CountChart({ proposal }: { proposal: SegmentProposal }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const taken = proposal.segments.length;
  const most = Math.max(...proposal.tried.flatMap((each) => [each.silhouette, each.crowd]), 0.01);
  const place = (value: number) => `${(100 * Math.max(0, value)) / (1.05 * most)}%`;
  const usable = (even: boolean) => t(even ? 'yes' : 'no');
  return (
    <section className={classes.count}>
      <h2>{t('howMany')}</h2>
      <Chart
        title={t('picture')}
        rows={proposal.tried}
        keyOf={({ k }) => String(k)}
        how={t('how', {
          method: proposal.method,
          crowds: format.number(proposal.crowds),
          p: format.number(proposal.p, 3),
        })}
        columns={[
          { label: t('k'), value: ({ k }) => k, shown: ({ k }) => format.number(k) },
          {
            label: t('silhouette'),
            value: ({ silhouette }) => silhouette,
            shown: ({ silhouette }) => format.number(silhouette, 3),
          },
          {
            label: t('crowd'),
            value: ({ crowd }) => crowd,
            shown: ({ crowd }) => format.number(crowd, 3),
          },
          { label: t('even'), value: ({ even }) => usable(even) },
          {
            label: t('weakest'),
            value: ({ weakest }) => weakest,
            shown: ({ weakest }) => (weakest === undefined ? '' : format.number(weakest, 2)),
          },
        ]}
      >
        <ul className={classes.bars} aria-label={t('picture')}>
          {proposal.tried.map(({ k, silhouette, crowd }) => (
            <li key={k} data-taken={k === taken}>
              <span>{format.number(k)}</span>
              <span
                className={classes.bar}
                style={{ '--own': place(silhouette), '--crowd': place(crowd) } as CSSProperties}
              />
              <span>
                {format.number(silhouette, 2)}
                {k === taken && ` · ${t('chosen')}`}
              </span>
            </li>
          ))}
        </ul>
      </Chart>
    </section>
  );
}
