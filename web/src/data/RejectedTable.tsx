import { Button, Loader, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './EvidencePage.module.css';
import { Fault } from './Fault';
import type { rejectedQuery } from './queries';
import { useReason } from './useReason';

interface RejectedTableProps {
  /** Asks for the rows, page by page. */
  readonly rows: ReturnType<typeof rejectedQuery>;
}

/** Rows that were not stored, each with its reason and as it was. */
export function RejectedTable({ rows: wanted }: RejectedTableProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const reason = useReason();
  const query = useInfiniteQuery(wanted);
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
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal rows of several imports may stand side by side
            <Table.Tr key={at}>
              <Table.Td>{format.number(row.line)}</Table.Td>
              <Table.Td>
                <bdi>{row.column}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi>{reason(row)}</bdi>
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
