import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column } from '../charts/Chart';
import { CsvButton } from '../charts/CsvButton';
import { useReason } from '../data/useReason';
import { useFormat } from '../i18n/useFormat';
import type { SourceHealth, SourceHealthReason } from '../wire/generated/api';
import classes from './health.module.css';

interface RejectedReasonsProps {
  readonly source: SourceHealth;
  readonly onOpen: (reason: SourceHealthReason) => void;
}

/** Why rows of a source were not stored, most rows first; each count opens its rows. */
export function RejectedReasons({ source, onOpen }: RejectedReasonsProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const say = useReason();
  const title = t('health.reasons');
  const columns: readonly Column<SourceHealthReason>[] = [
    { label: t('rejected.reason'), value: say },
    { label: t('rejected.column'), value: ({ column }) => column },
    { label: t('health.rows'), value: ({ rows }) => rows },
    { label: t('health.lastRejected'), value: ({ last }) => last },
  ];
  return (
    <div className={classes.part}>
      <h3>{title}</h3>
      <Table.ScrollContainer minWidth={520}>
        <Table verticalSpacing="xs" aria-label={`${source.name}: ${title}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('rejected.reason')}</Table.Th>
              <Table.Th>{t('rejected.column')}</Table.Th>
              <Table.Th>{t('health.lastRejected')}</Table.Th>
              <Table.Th className={classes.number}>{t('health.rows')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {source.reasons.map((reason) => (
              <Table.Tr key={`${reason.column ?? ''} ${reason.reason}`}>
                <Table.Td>
                  <bdi>{say(reason)}</bdi>
                </Table.Td>
                <Table.Td>
                  <bdi>{reason.column ?? t('health.wholeRow')}</bdi>
                </Table.Td>
                <Table.Td>{format.dateTime(reason.last)}</Table.Td>
                <Table.Td className={classes.number}>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    aria-label={t('imports.showRejected', { count: reason.rows })}
                    onClick={() => onOpen(reason)}
                  >
                    {format.number(reason.rows)}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <CsvButton title={`${source.name}: ${title}`} rows={source.reasons} columns={columns} />
    </div>
  );
}
