import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Counts } from '../wire/sources';
import classes from './ReceiptSum.module.css';

const PARTS = ['stored', 'duplicate', 'rejected'] as const;

/** The sum that always holds: received = stored + already there + rejected, with its bar. */
export function ReceiptSum({
  receipt,
  large,
}: {
  receipt: Counts & { readonly dryRun?: boolean };
  large?: boolean;
}) {
  const { t } = useTranslation('data');
  const format = useFormat();
  return (
    <div className={classes.sum} data-large={large || undefined}>
      <span className={classes.equation}>
        <span className={classes.term}>
          <b>{format.number(receipt.received)}</b> {t('receipt.received')}
        </span>
        {PARTS.map((part, at) => (
          <span key={part} className={classes.term} data-part={part} data-zero={!receipt[part]}>
            <i>{at === 0 ? '=' : '+'}</i>
            <b>{format.number(receipt[part])}</b>{' '}
            {t(`receipt.${receipt.dryRun && part === 'stored' ? 'new' : part}`)}
          </span>
        ))}
      </span>
      <span className={classes.bar} aria-hidden>
        {PARTS.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: receipt[part] }} />
        ))}
      </span>
    </div>
  );
}
