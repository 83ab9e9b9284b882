import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Credits, CreditsRow } from '../wire/generated/api';
import { methodsOf } from './credits';
import classes from './journeys.module.css';
import { OpenNumber } from './OpenNumber';
import type { Asked } from './queries';

interface CreditMatrixProps {
  readonly credits: Credits;
  readonly nameOf: (row: CreditsRow) => string;
  readonly head: string;
  readonly asked: Asked;
}

/** A line for each channel or touchpoint, a column with bars for each method. */
export function CreditMatrix({ credits, nameOf, head, asked }: CreditMatrixProps) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const methods = methodsOf(credits);
  const rows = [...credits.rows].sort((a, b) => b.persons - a.persons);
  const most = Math.max(
    ...rows.flatMap(({ credits: own }) => own.map(({ share }) => Math.abs(share))),
    0.01,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={classes.scroller} aria-label={t('tab.credits')} tabIndex={0}>
      <table className={classes.matrix}>
        <caption className="wl-hidden">{t('credits.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{t('credits.touched')}</th>
            {methods.map(({ id, key }) => (
              <th key={id} scope="col" title={t(`credits.hint.${key}`)}>
                {t(`credits.method.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <bdi>{nameOf(row)}</bdi>
              </th>
              <td>
                {row.persons === 0 ? (
                  <span className={classes.quiet}>–</span>
                ) : (
                  <OpenNumber
                    value={format.number(row.persons)}
                    opened={{
                      title: t('credits.whoTouched', { name: nameOf(row) }),
                      question: 'attribution',
                      asked: { ...asked, part: 'touched', node: row.id },
                    }}
                  />
                )}
              </td>
              {row.credits.map(({ method, conversions, share, error }) => (
                <td
                  key={method}
                  title={t(error > 0 ? 'credits.cellSampled' : 'credits.cell', {
                    conversions: format.number(conversions, 1),
                    error: format.number(error, 1),
                  })}
                >
                  {format.share(share, 1)}
                  {error > 0 && (
                    <small>
                      {' '}
                      ± {format.number((100 * error) / Math.max(1, credits.credited), 1)}
                    </small>
                  )}
                  <span className={classes.credit} aria-hidden>
                    <i
                      data-below={share < 0 || undefined}
                      style={{ inlineSize: `${(100 * Math.abs(share)) / most}%` }}
                    />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
