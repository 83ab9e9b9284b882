import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Proportion } from '../wire/generated/api';
import classes from './measured.module.css';

/** Where the true share lies, in words. */
export function useIntervalText() {
  const { t } = useTranslation('measured');
  const format = useFormat();
  return ({ low, high }: Proportion) =>
    t('interval', { low: format.share(low, 1), high: format.share(high, 1) });
}

/** A share between nothing and all: a dot with its 95 % interval, and of how many it is. */
export function ShareWhisker({ share }: { readonly share: Proportion }) {
  const { t } = useTranslation('measured');
  const interval = useIntervalText()(share);
  const { value, low, high } = share;
  return (
    <span className={classes.shareWhisker} title={interval}>
      <span className={classes.axis} role="img" aria-label={interval}>
        <span
          className={classes.range}
          style={{ insetInlineStart: `${100 * low}%`, inlineSize: `${100 * (high - low)}%` }}
        />
        <span className={classes.dot} style={{ insetInlineStart: `${100 * value}%` }} />
      </span>
      <small className={classes.sample}>{t('n', { count: share.n })}</small>
    </span>
  );
}

/** The 95 % interval of a share beside it. */
export function ShareBounds({ share }: { readonly share: Proportion }) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const interval = useIntervalText()(share);
  return (
    <small
      className={classes.sample}
      title={`${interval} · ${t('n', { count: share.n })}`}
    >{`[${format.share(share.low, 1)}; ${format.share(share.high, 1)}]`}</small>
  );
}
