import { Button, Drawer, Loader, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './EvidencePage.module.css';
import { Fault } from './Fault';
import { rejectedQuery } from './queries';

interface RejectedRowsProps {
  readonly workspace: string;
  readonly job: { readonly id: string; readonly name: string } | undefined;
  readonly onClose: () => void;
}

/** The rows of an import that were not stored, each with its reason and as it was. */
export function RejectedRows({ workspace, job, onClose }: RejectedRowsProps) {
  const { t } = useTranslation('data');
  return (
    <Drawer
      opened={job !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={job && <bdi>{t('rejected.title', { name: job.name })}</bdi>}
    >
      {job && <Rows workspace={workspace} id={job.id} />}
    </Drawer>
  );
}

function Rows({ workspace, id }: { workspace: string; id: string }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const query = useInfiniteQuery(rejectedQuery(workspace, id));
  if (query.isPending) return <Loader size="sm" />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <p>{t('rejected.none')}</p>;
  return (
    <>
      <Table verticalSpacing="xs" className={classes.rejected}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('rejected.line')}</Table.Th>
            <Table.Th>{t('rejected.column')}</Table.Th>
            <Table.Th>{t('rejected.reason')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.line} ${row.column} ${row.reason}`}>
              <Table.Td>{format.number(row.line)}</Table.Td>
              <Table.Td>
                <bdi>{row.column}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi>{row.reason}</bdi>
                <code className={classes.raw} dir="ltr" title={t('rejected.raw')}>
                  {row.raw}
                </code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
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
