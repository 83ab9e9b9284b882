import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { CaseNumbers } from '../wire/generated/api';
import classes from './dashboards.module.css';
import { useCounts } from './fewest';
import { useTelling } from './useTelling';

interface CasesPartProps {
  /** What stands above it. */
  readonly title: ReactNode;
  readonly cases: CaseNumbers;
  /** Whether only those of one map are counted. */
  readonly ofMap?: boolean;
}

/** How unhappy customers are helped: open cases, how long they take, how many are won back. */
export function CasesPart({ title, cases, ofMap = false }: CasesPartProps) {
  const { t } = useTranslation('dashboards');
  const format = useFormat();
  const counted = useCounts();
  const tell = useTelling();
  const time = (millis: number | undefined) =>
    millis === undefined ? undefined : format.duration(millis);
  const share = (value: number | undefined) =>
    value === undefined ? undefined : format.share(value);
  const beside = (before: string | undefined, n: number) =>
    [
      t('cases.n', { n: counted(n) }),
      ...(before ? [t('cases.before', { value: before })] : []),
    ].join(' · ');
  const { now, before } = cases;
  const tiles = [
    {
      key: 'open' as const,
      value: counted(cases.open),
      beside: t('cases.overdue', { n: counted(cases.overdue) }),
    },
    {
      key: 'time' as const,
      value: time(now.medianMillis) ?? '–',
      beside: beside(time(before.medianMillis), now.closed),
    },
    {
      key: 'recovered' as const,
      value: share(now.recovered.value) ?? '–',
      beside: beside(share(before.recovered.value), now.recovered.n),
    },
  ];
  return (
    <section className={classes.part} aria-labelledby="dashboard-cases">
      <h2 id="dashboard-cases">{title}</h2>
      <p>{tell.ofCases(cases)}</p>
      <ul className={classes.tiles}>
        {tiles.map(({ key, value, beside }) => (
          <li key={key} className={classes.tile}>
            <h3>{t(`cases.number.${key}`)}</h3>
            <p className={classes.figure}>{value}</p>
            <p className={classes.quiet}>{beside}</p>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {ofMap && `${t('cases.ofMap')} `}
        {t('cases.how')}
      </p>
    </section>
  );
}
