import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Chart } from '../charts/Chart';
import { useFormat } from '../i18n/useFormat';
import type { FunnelNumbers, FunnelNumbersAsk, FunnelNumbersStep } from '../wire/generated/api';
import { Answer } from './Answer';
import { FunnelChoices } from './FunnelChoices';
import { askOf, stepsOf } from './funnel';
import classes from './journeys.module.css';
import { OpenNumber } from './OpenNumber';
import { type Asked, funnelQuery } from './queries';
import type { TabProps } from './tab';

/** A funnel through touchpoints of one's own choice. */
export function FunnelTab({ map, places, search, filter, stamp, onChange }: TabProps) {
  const steps = stepsOf(search, places);
  const ask = askOf(search, steps, places);
  const query = useQuery(funnelQuery(map, ask, filter, stamp, steps.length > 0));
  return (
    <>
      <FunnelChoices places={places} search={search} steps={steps} onChange={onChange} />
      <Answer query={query}>
        {(funnel) => <Told funnel={funnel} ask={ask} filter={filter} />}
      </Answer>
    </>
  );
}

interface ToldProps {
  readonly funnel: FunnelNumbers;
  readonly ask: FunnelNumbersAsk;
  readonly filter: Asked;
}

const PARTS = ['reached', 'converted', 'lost', 'pending'] as const;

function Told({ funnel, ask, filter }: ToldProps) {
  const { t } = useTranslation(['journeys', 'charts', 'measured']);
  const format = useFormat();
  const most = Math.max(1, ...funnel.steps.map(({ reached }) => reached));
  const last = funnel.steps.length - 1;
  const share = (value: number | undefined) => (value === undefined ? '' : format.share(value, 1));
  const nameOf = ({ label }: FunnelNumbersStep) => label || t('unnamed');
  return (
    <Chart
      title={t('tab.funnel')}
      rows={funnel.steps}
      keyOf={({ id }) => id}
      how={t(`funnel.how.${funnel.entries === 'each' ? 'each' : 'persons'}`)}
      columns={[
        { label: t('funnel.step'), value: nameOf },
        ...PARTS.map((part) => ({
          label: t(`funnel.${part}`),
          value: (step: FunnelNumbersStep) => step[part],
          shown: (step: FunnelNumbersStep) => format.number(step[part]),
        })),
        {
          label: t('funnel.conversion'),
          value: ({ conversion }) => conversion?.value,
          shown: ({ conversion }) => share(conversion?.value),
        },
        {
          label: t('charts:low'),
          value: ({ conversion }) => conversion?.low,
          shown: ({ conversion }) => share(conversion?.low),
        },
        {
          label: t('charts:high'),
          value: ({ conversion }) => conversion?.high,
          shown: ({ conversion }) => share(conversion?.high),
        },
      ]}
    >
      <ol className={classes.funnel}>
        {funnel.steps.map((step, at) => (
          <li key={step.id} data-optional={step.optional || undefined}>
            <span className={classes.funnelName}>
              <strong dir="auto">{nameOf(step)}</strong>
              {step.optional && <small> {t('funnel.optional')}</small>}
            </span>
            <span className={classes.funnelBar}>
              <span className={classes.funnelLine} aria-hidden>
                <i style={{ inlineSize: `${(100 * step.reached) / most}%` }} />
              </span>
              {PARTS.filter((part) => part === 'reached' || at < last).map((part) => (
                <span key={part} data-part={part}>
                  {step[part] === 0 ? (
                    format.number(0)
                  ) : (
                    <OpenNumber
                      value={format.number(step[part])}
                      opened={{
                        title: `${nameOf(step)} · ${t(`funnel.${part}`)}`,
                        question: 'funnel',
                        asked: { ...filter, part, step: at },
                        body: ask,
                      }}
                    />
                  )}{' '}
                  <small>{t(`funnel.${part}`)}</small>
                  {part === 'converted' && step.conversion && (
                    <strong
                      title={t('measured:interval', {
                        low: share(step.conversion.low),
                        high: share(step.conversion.high),
                      })}
                    >
                      {' '}
                      {share(step.conversion.value)}
                    </strong>
                  )}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </Chart>
  );
}
