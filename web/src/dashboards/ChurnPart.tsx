import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { useFormat } from '../i18n/useFormat';
import type { Churn, ChurnBand } from '../wire/generated/api';
import { CurvePicture } from './CurvePicture';
import classes from './dashboards.module.css';
import { useCounts } from './fewest';

interface BandRow extends ChurnBand {
  readonly label: string;
}

/** Who is not seen again, by what they answered: measured, not assumed. */
export function ChurnPart({ churn }: { readonly churn: readonly Churn[] }) {
  const { t } = useTranslation('dashboards');
  if (churn.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="dashboard-churn">
      <h2 id="dashboard-churn">{t('churn.title')}</h2>
      <p className={classes.quiet}>{t('churn.how')}</p>
      <div className={classes.charts}>
        {churn.map((one) => (
          <OneQuestion key={one.question} churn={one} />
        ))}
      </div>
    </section>
  );
}

function OneQuestion({ churn }: { readonly churn: Churn }) {
  const { t } = useTranslation(['dashboards', 'charts']);
  const format = useFormat();
  const counted = useCounts();
  const title = t(`churn.question.${churn.question}`);
  const share = (value: number | undefined) => (value === undefined ? '–' : format.share(value));
  const rows = churn.bands.map(
    (band): BandRow => ({ ...band, label: t(`churn.mood.${churn.question}.${band.mood}`) }),
  );
  return (
    <div className={classes.chart}>
      <h3>{title}</h3>
      <ul className={classes.bands}>
        {rows.map((band) => (
          <li key={band.mood} data-mood={band.mood}>
            {band.lost === undefined
              ? t('churn.tooShort', { band: band.label, n: counted(band.persons) })
              : t('churn.sentence', {
                  band: band.label,
                  lost: share(band.lost),
                  low: share(band.low),
                  high: share(band.high),
                  days: format.number(churn.withinDays),
                  n: counted(band.persons),
                })}
          </li>
        ))}
      </ul>
      <Chart<BandRow>
        title={title}
        rows={rows}
        keyOf={({ mood }) => mood}
        how={
          <>
            {t('churn.method')} <bdi dir="ltr">{churn.method}</bdi>
            {churn.apart && (
              <>
                {'; '}
                <bdi dir="ltr">
                  {churn.apart.method}, p = {format.number(churn.apart.p, 4)}
                </bdi>
              </>
            )}
          </>
        }
        columns={[
          { label: t('churn.band'), value: ({ label }) => label },
          {
            label: 'n',
            value: ({ persons }) => persons,
            shown: ({ persons }) => counted(persons),
          },
          {
            label: t('churn.seen'),
            value: ({ seen }) => seen,
            shown: ({ seen }) => counted(seen),
          },
          {
            label: t('churn.lost'),
            value: ({ lost }) => lost,
            shown: ({ lost }) => share(lost),
          },
          { label: t('charts:low'), value: ({ low }) => low, shown: ({ low }) => share(low) },
          { label: t('charts:high'), value: ({ high }) => high, shown: ({ high }) => share(high) },
        ]}
      >
        {rows.some(({ curve }) => curve.length > 0) && (
          <CurvePicture
            bands={rows}
            withinDays={churn.withinDays}
            label={t('churn.picture', { days: format.number(churn.withinDays) })}
          />
        )}
      </Chart>
    </div>
  );
}
