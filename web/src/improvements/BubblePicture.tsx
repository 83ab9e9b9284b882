import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Opportunity } from '../wire/generated/api';
import classes from './improvements.module.css';
import { bubblesOf } from './lenses';

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
    <figure className={classes.bubbles} aria-label={t('bubbles.title')}>
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
      <details className={classes.table}>
        <summary>{t('asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('opportunity.one')}</th>
              <th scope="col">{t('judged.satisfaction')}</th>
              <th scope="col">{t('judged.goal')}</th>
              <th scope="col">{t('reach.title')}</th>
            </tr>
          </thead>
          <tbody>
            {bubbles.map(({ opportunity: { id, facts } }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{facts.title}</bdi>
                </th>
                <td>{format.number(facts.judgement.satisfaction ?? 0, 1)}</td>
                <td>{format.number(facts.judgement.goal ?? 0, 1)}</td>
                <td>{facts.reach ? format.number(facts.reach.persons) : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
