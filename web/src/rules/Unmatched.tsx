import { Button, Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { Signature } from '../wire/analysis';
import { unmatchedQuery } from './queries';
import classes from './RulesPage.module.css';

interface UnmatchedProps {
  readonly libraryVersion: number;
  readonly onMakeRule: (signature: Signature) => void;
  readonly onMakeBoth: (signature: Signature) => void;
}

/** The events that no rule takes, biggest first, each one click away from a rule. */
export function Unmatched({ libraryVersion, onMakeRule, onMakeBoth }: UnmatchedProps) {
  const { t } = useTranslation('rules');
  const ws = useWorkspaceId();
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search, 200);
  const query = useInfiniteQuery(unmatchedQuery(ws, libraryVersion, wanted));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const most = items[0]?.events ?? 1;
  return (
    <section className={classes.unmatched} aria-label={t('unmatched.title')}>
      <h2>{t('unmatched.title')}</h2>
      <p className={classes.quiet}>{t('unmatched.lead')}</p>
      {(items.length > 0 || search !== '') && (
        <TextInput
          mt="sm"
          aria-label={t('unmatched.search')}
          placeholder={t('unmatched.search')}
          leftSection={<Search size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {query.isPending && <Loader size="sm" mt="md" />}
      {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
      {query.data && items.length === 0 && search === '' && (
        <p className={classes.allMatched}>{t('unmatched.none')}</p>
      )}
      <ul className={classes.signatures} data-stale={query.isPlaceholderData || undefined}>
        {items.map((signature) => (
          <UnmatchedItem
            key={signature.code}
            signature={signature}
            share={signature.events / most}
            onMakeRule={onMakeRule}
            onMakeBoth={onMakeBoth}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t('unmatched.more')}
        </Button>
      )}
    </section>
  );
}

interface UnmatchedItemProps {
  readonly signature: Signature;
  /** How long its bar is, against the biggest. */
  readonly share: number;
  readonly onMakeRule: (signature: Signature) => void;
  readonly onMakeBoth: (signature: Signature) => void;
}

function UnmatchedItem({ signature, share, onMakeRule, onMakeBoth }: UnmatchedItemProps) {
  const { t } = useTranslation(['rules', 'common']);
  const format = useFormat();
  const where = [signature.channel, signature.page].filter(Boolean).join(' · ');
  return (
    <li className={classes.signature}>
      <span className={classes.weight} style={{ inlineSize: `${100 * share}%` }} aria-hidden />
      <span className={classes.signatureName}>
        <bdi>{signature.activity}</bdi>
        {where && (
          <small>
            <bdi>{where}</bdi>
          </small>
        )}
      </span>
      <span
        className={classes.signatureCount}
        title={t('common:count.persons', { count: signature.persons })}
      >
        {format.number(signature.events)}
      </span>
      <span className={classes.signatureActions}>
        <Button size="compact-xs" variant="default" onClick={() => onMakeRule(signature)}>
          {t('unmatched.makeRule')}
        </Button>
        <Button
          size="compact-xs"
          variant="light"
          color="woad"
          onClick={() => onMakeBoth(signature)}
        >
          {t('unmatched.makeBoth')}
        </Button>
      </span>
    </li>
  );
}
