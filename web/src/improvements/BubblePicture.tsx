import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { useFormat } from '../i18n/useFormat';
import type { Opportunity } from '../wire/generated/api';
import classes from './improvements.module.css';
import { bubblesOf } from './lenses';
import { inAQuarter } from './reach';

interface BubblePictureProps {
  readonly ws: string;
  readonly opportunities: readonly Opportunity[];
}

/** Opportunities by business goal and satisfaction, as large as the customers they affect. */
export function BubblePicture({ ws, opportunities }: BubblePictureProps) {
  const { t } = useTranslation('improvements');
  const format = useFormat();
  const bubbles = bubblesOf(opportunities);
  if (bubbles.length === 0) return <p className={classes.quiet}>{t('bubbles.none')}</p>;
  return (
    <Chart
      title={t('bubbles.title')}
      rows={bubbles}
      keyOf={({ opportunity }) => opportunity.id}
      columns={[
        { label: t('opportunity.one'), value: ({ opportunity }) => opportunity.facts.title },
        {
          label: t('judged.satisfaction'),
          value: ({ opportunity }) => opportunity.facts.judgement.satisfaction,
          shown: ({ opportunity }) =>
            format.number(opportunity.facts.judgement.satisfaction ?? 0, 1),
        },
        {
          label: t('judged.goal'),
          value: ({ opportunity }) => opportunity.facts.judgement.goal,
          shown: ({ opportunity }) => format.number(opportunity.facts.judgement.goal ?? 0, 1),
        },
        {
          label: t('reach.inAQuarter'),
          value: ({ opportunity: { facts } }) => facts.reach && inAQuarter(facts.reach),
          shown: ({ opportunity: { facts } }) =>
            facts.reach ? format.number(inAQuarter(facts.reach)) : '—',
        },
      ]}
    >
      <div className={classes.bubbles}>
        <span className={classes.up}>{t('judged.satisfaction')}</span>
        <div className={classes.field}>
          {bubbles.map(({ opportunity, x, y, size }) => (
            <Link
              key={opportunity.id}
              to="/w/$ws/improvements/opportunities/$opportunity"
              params={{ ws, opportunity: opportunity.id }}
              className={classes.bubble}
              style={{
                insetInlineStart: `${10 + x * 78}%`,
                insetBlockEnd: `${10 + y * 80}%`,
                inlineSize: `${1.75 + size * 3}rem`,
              }}
              title={opportunity.facts.title}
            >
              <span className={classes.bubbleName}>
                <bdi>{opportunity.facts.title}</bdi>
              </span>
            </Link>
          ))}
        </div>
        <span className={classes.across}>{t('judged.goal')}</span>
      </div>
    </Chart>
  );
}
