import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ReceiptSum } from '../data/ReceiptSum';
import { useFormat } from '../i18n/useFormat';
import type { SourceStatus } from '../wire/sources';
import { ExampleCode } from './ExampleCode';
import { KeyList } from './KeyList';
import classes from './SourcesPage.module.css';

interface SourceCardProps {
  readonly workspace: string;
  readonly source: SourceStatus;
  readonly onRename: () => void;
  readonly onShowRejected: () => void;
}

/** One source: is it alive, what came today and in all, its keys, and how to send to it. */
export function SourceCard({ workspace, source, onRename, onShowRejected }: SourceCardProps) {
  const { t } = useTranslation(['sources', 'privacy']);
  const format = useFormat();
  const inUse = source.keys.find((key) => !key.revoked);
  return (
    <section className={classes.card} aria-label={source.name}>
      <div className={classes.head}>
        <h2 dir="auto">{source.name}</h2>
        <span className={classes.quiet} data-live={source.last ? true : undefined}>
          {source.last ? t('last', { ago: format.ago(source.last) }) : t('nothing')}
        </span>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onRename}>
          {t('rename')}
        </Button>
      </div>
      {source.masked > 0 && (
        <p className={classes.quiet}>{t('privacy:masked', { count: source.masked })}</p>
      )}
      {source.total.received > 0 && (
        <dl className={classes.counts}>
          <dt>{t('today')}</dt>
          <dd>
            <ReceiptSum receipt={source.today} />
          </dd>
          <dt>{t('total')}</dt>
          <dd>
            <ReceiptSum receipt={source.total} />
          </dd>
        </dl>
      )}
      {source.total.rejected > 0 && (
        <div>
          <Button size="compact-sm" variant="subtle" color="red" onClick={onShowRejected}>
            {t('showRejected', { count: source.total.rejected })}
          </Button>
        </div>
      )}
      <KeyList workspace={workspace} source={source} />
      {inUse && <ExampleCode writeKey={inUse.key} open={source.total.received === 0} />}
    </section>
  );
}
