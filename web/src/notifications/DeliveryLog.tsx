import { Badge, Button, Code, Loader } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { Delivery, DeliveryAttempt } from '../wire/generated/api';
import classes from './notifications.module.css';
import { deliveriesQuery, resend } from './queries';

const colors: Record<Delivery['state'], string> = {
  waiting: 'yellow',
  delivered: 'green',
  failed: 'red',
};

interface DeliveryLogProps {
  readonly workspace: string;
  readonly webhook: string;
  /** Whether messages can be sent to it. */
  readonly active: boolean;
}

/** Each message to a webhook: what was sent, what came back, when it is tried next. */
export function DeliveryLog({ workspace, webhook, active }: DeliveryLogProps) {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const query = deliveriesQuery(workspace, webhook);
  const pages = useInfiniteQuery(query);
  const again = useMutation({
    mutationFn: (delivery: string) => resend(workspace, webhook, delivery),
    onSuccess: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={classes.log} aria-label={t('log.title')}>
      {pages.isPending && <Loader size="sm" aria-label={t('log.title')} />}
      {pages.isError && <Fault fault={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isSuccess && items.length === 0 && <p className={classes.quiet}>{t('log.none')}</p>}
      <ul className={classes.deliveries}>
        {items.map((delivery) => (
          <DeliveryLine
            key={delivery.id}
            delivery={delivery}
            sending={again.isPending && again.variables === delivery.id}
            onResend={active ? () => again.mutate(delivery.id) : undefined}
          />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          className={classes.more}
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </section>
  );
}

interface DeliveryLineProps {
  readonly delivery: Delivery;
  readonly sending: boolean;
  readonly onResend: (() => void) | undefined;
}

function DeliveryLine({ delivery, sending, onResend }: DeliveryLineProps) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  return (
    <li>
      <div className={classes.deliveryHead}>
        <Badge size="sm" variant="light" tt="none" color={colors[delivery.state]}>
          {t(`state.${delivery.state}`)}
        </Badge>
        <code dir="ltr">{delivery.type}</code>
        <span className={classes.quiet}>{format.dateTime(delivery.at)}</span>
        {onResend && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes.resend}
            loading={sending}
            aria-label={t('log.resendOne', { id: delivery.id })}
            onClick={onResend}
          >
            {t('log.resend')}
          </Button>
        )}
      </div>
      <ol className={classes.attempts}>
        {delivery.attempts.map((attempt) => (
          <li key={attempt.number}>
            <Attempt attempt={attempt} />
          </li>
        ))}
      </ol>
      {delivery.nextAt && (
        <p className={classes.quiet}>{t('log.next', { time: format.dateTime(delivery.nextAt) })}</p>
      )}
      <details>
        <summary>{t('log.body')}</summary>
        <p className={classes.quiet} dir="ltr">
          webhook-id: {delivery.id}
        </p>
        <Code block dir="ltr" tabIndex={0}>
          {JSON.stringify(JSON.parse(delivery.body), null, 2)}
        </Code>
      </details>
    </li>
  );
}

function Attempt({ attempt }: { attempt: DeliveryAttempt }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const came = attempt.failure
    ? t(`failure.${attempt.failure}`)
    : t('log.answered', { status: attempt.status ?? '' });
  return (
    <>
      {format.dateTime(attempt.at)} · {came} · {t('log.took', { n: format.number(attempt.millis) })}
    </>
  );
}
