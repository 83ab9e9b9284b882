import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { TimesToEnds } from '../wire/generated/api';
import classes from './journeys.module.css';
import { OpenNumber } from './OpenNumber';
import type { Asked } from './queries';

/** The stages that the curves are of, each with who came to it first and by when half of all had. */
export function EndList({ times, asked }: { times: TimesToEnds; asked: Asked }) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  return (
    <ul className={classes.ends}>
      {times.ends.map((end, at) => {
        const name = end.label || t('unnamed');
        const last = end.points.at(-1);
        return (
          <li key={end.id}>
            <i className={classes.key} data-curve={at} aria-hidden />
            <span>
              <strong dir="auto">{name}</strong>
              {' · '}
              <OpenNumber
                value={t('times.came', { count: end.persons })}
                opened={{
                  title: name,
                  question: 'time-to-stage',
                  asked: { ...asked, part: 'came', stage: end.id },
                }}
              />
              {last && ` · ${t('times.share', { share: format.share(last.share, 1) })}`}
              {end.median && (
                <>
                  {' · '}
                  {t('times.half', { time: format.duration(end.median.millis) })}
                  {end.median.low !== undefined &&
                    ` ${
                      end.median.high === undefined
                        ? t('times.halfFrom', { low: format.duration(end.median.low) })
                        : t('times.halfWithin', {
                            low: format.duration(end.median.low),
                            high: format.duration(end.median.high),
                          })
                    }`}
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
