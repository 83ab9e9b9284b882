import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../wire/generated/api';
import { AssumptionField } from './AssumptionField';
import classes from './dashboards.module.css';
import { MoneyLines } from './MoneyLines';
import { assumptionsQuery } from './queries';

interface MoneyPartProps {
  readonly ws: string;
  readonly dashboard: Dashboard;
}

/** What it is worth, by what the team says one of it is worth; without that nothing is shown. */
export function MoneyPart({ ws, dashboard }: MoneyPartProps) {
  const { t } = useTranslation('dashboards');
  const { money } = dashboard;
  return (
    <section className={classes.part} aria-labelledby="dashboard-money">
      <h2 id="dashboard-money">{t('money.title')}</h2>
      {money.length === 0 ? (
        <p className={classes.quiet}>{t('money.none')}</p>
      ) : (
        <MoneyLines money={money} churn={dashboard.churn} />
      )}
      <Said ws={ws} dashboard={dashboard} />
    </section>
  );
}

/** All that somebody could say a price of here, with what was said. */
function Said({ ws, dashboard }: MoneyPartProps) {
  const { t } = useTranslation('dashboards');
  const query = useQuery(assumptionsQuery(ws));
  const said = query.data?.items;
  if (!said) return null;
  const fields = [
    ...(dashboard.map
      ? [
          {
            kind: 'conversion' as const,
            subject: dashboard.map,
            label: t('money.worth.conversion'),
          },
        ]
      : []),
    { kind: 'customer' as const, subject: '', label: t('money.worth.customer') },
    ...dashboard.numbers.contacts.map(({ channel }) => ({
      kind: 'contact' as const,
      subject: channel,
      label: t('money.worth.contact', { channel }),
    })),
    ...dashboard.changes
      .filter(({ did }) => did?.measure === 'goes-on')
      .map(({ id, title }) => ({
        kind: 'change' as const,
        subject: id,
        label: t('money.worth.change', { title }),
      })),
  ];
  const currency = said[0]?.stated.currency ?? '';
  return (
    <details className={classes.assumptions}>
      <summary>{t('money.assumptions')}</summary>
      <p className={classes.quiet}>{t('money.how')}</p>
      <div className={classes.fields}>
        {fields.map((field) => {
          const known = said.find(
            ({ stated }) => stated.kind === field.kind && stated.subject === field.subject,
          );
          return (
            <AssumptionField
              key={`${field.kind} ${field.subject} ${known?.version ?? 0}`}
              ws={ws}
              {...field}
              known={known}
              currency={known?.stated.currency ?? currency}
            />
          );
        })}
      </div>
    </details>
  );
}
