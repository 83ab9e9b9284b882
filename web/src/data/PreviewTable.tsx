import { Loader, NativeSelect, Switch, Table } from '@mantine/core';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type {
  ImportMapping,
  ImportPreview,
  PreviewColumn,
  PreviewEvent,
  PreviewRow,
} from '../wire/evidence';
import { type Role, roleOf, rolesFor, withRole } from './mapping';
import classes from './PreviewTable.module.css';
import { useReason } from './useReason';

interface PreviewTableProps {
  readonly preview: ImportPreview;
  readonly refreshing: boolean;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** The first rows as they would be stored; the head of each column says what the column is. */
export function PreviewTable({ preview, refreshing, onChange }: PreviewTableProps) {
  const { t } = useTranslation('data');
  const [onlyRejected, setOnlyRejected] = useState(false);
  const { columns, mapping } = preview;
  const hasRejected = preview.rows.some((row) => row.rejection);
  const rows = onlyRejected ? preview.rows.filter((row) => row.rejection) : preview.rows;
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2>
          {t(showsWholeFile(preview) ? 'preview.whole' : 'preview.read', {
            count: preview.rows.length,
          })}
        </h2>
        {refreshing && <Loader size="xs" aria-label={t('preview.refreshing')} />}
        {hasRejected && (
          <Switch
            size="xs"
            label={t('preview.onlyRejected')}
            checked={onlyRejected}
            onChange={(event) => setOnlyRejected(event.currentTarget.checked)}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('preview.allColumns')}>
        <Table className={classes.table} data-stale={refreshing || undefined}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.line}>{t('preview.line')}</Table.Th>
              <Table.Th className={classes.becomes}>{t('preview.becomes')}</Table.Th>
              {columns.map((column) => (
                <ColumnHead
                  key={column.name}
                  column={column}
                  role={roleOf(mapping, column.name)}
                  layout={mapping.layout ?? 'events'}
                  onRole={(role) => onChange(withRole(preview, column.name, role))}
                />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Row
                key={row.line}
                row={row}
                columns={columns}
                mapping={mapping}
                undecided={preview.problems.length > 0}
              />
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  );
}

/** Whether no row of the file is left out of the table. */
function showsWholeFile({ wholeFileRead, rows, rowsRead }: ImportPreview): boolean {
  return wholeFileRead && rows.length === rowsRead;
}

interface ColumnHeadProps {
  readonly column: PreviewColumn;
  readonly role: Role;
  readonly layout: 'events' | 'survey';
  readonly onRole: (role: Role) => void;
}

function ColumnHead({ column, role, layout, onRole }: ColumnHeadProps) {
  const { t } = useTranslation('data');
  return (
    <Table.Th data-role={role} scope="col">
      <NativeSelect
        size="xs"
        className={classes.role}
        aria-label={t('preview.columnRole', { column: column.name })}
        title={t('preview.samples', { samples: column.samples.slice(0, 4).join(' · ') })}
        value={role}
        onChange={(event) => onRole(event.currentTarget.value as Role)}
        data={rolesFor(layout).map((each) => ({ value: each, label: t(`role.${each}`) }))}
      />
      <bdi className={classes.name}>{column.name}</bdi>
    </Table.Th>
  );
}

interface RowProps {
  readonly row: PreviewRow;
  readonly columns: readonly PreviewColumn[];
  readonly mapping: ImportMapping;
  /** Whether the mapping lacks something, so that nothing can be said of any row. */
  readonly undecided: boolean;
}

const Row = memo(function Row({ row, columns, mapping, undecided }: RowProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const reason = useReason();
  const { rejection } = row;
  return (
    <Table.Tr data-rejected={rejection ? true : undefined}>
      <Table.Td className={classes.line}>{format.number(row.line)}</Table.Td>
      <Table.Td className={classes.becomes}>
        {undecided ? (
          '–'
        ) : rejection ? (
          <span className={classes.rejection}>
            <CircleAlert size={15} aria-hidden />
            <span dir="auto">{reason(rejection)}</span>
          </span>
        ) : (
          <span className={classes.stored}>
            <CircleCheck size={15} aria-hidden />
            {row.events.length === 1 && row.events[0] ? (
              <EventLine event={row.events[0]} />
            ) : (
              t('preview.answers', { count: row.events.length })
            )}
          </span>
        )}
      </Table.Td>
      {columns.map((column, at) => (
        <Table.Td
          key={column.name}
          data-role={roleOf(mapping, column.name)}
          data-fault={rejection?.column === column.name || undefined}
        >
          <span className={classes.cell} dir="auto" title={row.cells[at]}>
            {row.cells[at]}
          </span>
        </Table.Td>
      ))}
    </Table.Tr>
  );
});

/** One event as it would be stored, in a line: what, who, when, where. */
function EventLine({ event }: { event: PreviewEvent }) {
  const format = useFormat();
  const rest = [
    event.person,
    format.dateTime(event.time),
    event.channel,
    event.value === undefined ? undefined : format.number(event.value, 2),
  ].filter((part) => part !== undefined);
  return (
    <span className={classes.event}>
      <strong dir="auto">{event.type}</strong>
      <small>
        {rest.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts have fixed places
          <bdi key={at}>{part}</bdi>
        ))}
      </small>
    </span>
  );
}
