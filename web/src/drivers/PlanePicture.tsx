import { Tooltip } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { heightOn } from '../charts/scale';
import { useFormat } from '../i18n/useFormat';
import classes from './drivers.module.css';
import type { PlacedDriver, Plane } from './plane';
import { useDriverTexts } from './useDriverTexts';

const percent = (share: number) => `${100 * share}%`;

/** Importance by performance: four quadrants, a point for each touchpoint with both intervals. */
export function PlanePicture({ plane }: { plane: Plane }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const { across, up } = plane.cross;
  return (
    <div className={classes.picture}>
      <span className={classes.upAxis} aria-hidden>
        {t('axis.importance')}
      </span>
      <div className={classes.upScale} aria-hidden>
        <span>{format.share(plane.importance.most, 1)}</span>
        <span
          className={classes.nothing}
          style={{ insetBlockEnd: percent(heightOn(plane.importance, 0)) }}
        >
          {format.share(0)}
        </span>
      </div>
      <div
        className={classes.plane}
        style={{ '--across': percent(across), '--up': percent(up) } as CSSProperties}
      >
        <span className={classes.improve}>{t('quadrant.improve-first')}</span>
        <span className={classes.keep}>{t('quadrant.keep-up')}</span>
        <span className={classes.later}>{t('quadrant.later')}</span>
        <span className={classes.enough}>{t('quadrant.good-enough')}</span>
        <ol className={classes.points}>
          {plane.points.map((point) => (
            <Point key={point.driver.touchpoint} point={point} />
          ))}
        </ol>
      </div>
      <div className={classes.acrossScale} aria-hidden>
        <span>{format.number(plane.performance.least)}</span>
        <span className={classes.acrossAxis}>{t('axis.performance')}</span>
        <span>{format.number(plane.performance.most)}</span>
      </div>
    </div>
  );
}

function Point({ point }: { point: PlacedDriver }) {
  const format = useFormat();
  const { pointText } = useDriverTexts();
  const { driver, rank, across, up } = point;
  const text = pointText(driver);
  return (
    <li>
      <span
        className={classes.acrossSpan}
        style={{
          insetInlineStart: percent(across.low),
          inlineSize: percent(across.high - across.low),
          insetBlockEnd: percent(up.at),
        }}
      />
      <span
        className={classes.upSpan}
        style={{
          insetInlineStart: percent(across.at),
          insetBlockEnd: percent(up.low),
          blockSize: percent(up.high - up.low),
        }}
      />
      <Tooltip label={text} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
        <button
          type="button"
          className={classes.point}
          data-quadrant={driver.quadrant}
          data-standing={driver.standing}
          style={{ insetInlineStart: percent(across.at), insetBlockEnd: percent(up.at) }}
          aria-label={text}
        >
          {format.number(rank)}
        </button>
      </Tooltip>
    </li>
  );
}
