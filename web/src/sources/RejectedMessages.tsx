import { Button, Drawer, Loader } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useReason } from '../data/useReason';
import type { SourceStatus } from '../wire/sources';
import { rejectedMessagesQuery } from './queries';
import classes from './SourcesPage.module.css';

interface RejectedMessagesProps {
  readonly workspace: string;
  readonly source: SourceStatus | undefined;
  readonly onClose: () => void;
}

/** The messages of a source that were not stored, newest first, each with its reason. */
export function RejectedMessages({ workspace, source, onClose }: RejectedMessagesProps) {
  const { t } = useTranslation(['sources', 'common']);
  return (
    <Drawer
      opened={source !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={source && <bdi>{t('rejected.title', { name: source.name })}</bdi>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {source && <Messages workspace={workspace} id={source.id} />}
    </Drawer>
  );
}

function Messages({ workspace, id }: { workspace: string; id: string }) {
  const { t } = useTranslation('sources');
  const reason = useReason();
  const query = useInfiniteQuery(rejectedMessagesQuery(workspace, id));
  if (query.isPending) return <Loader size="sm" />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  const messages = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      <ol className={classes.rejected}>
        {messages.map((message, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal messages may stand side by side
          <li key={at}>
            <span dir="auto">
              {message.column && <code dir="ltr">{message.column}</code>} {reason(message)}
            </span>
            <code className={classes.raw} dir="ltr">
              {message.raw}
            </code>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t('rejected.more')}
        </Button>
      )}
    </>
  );
}
