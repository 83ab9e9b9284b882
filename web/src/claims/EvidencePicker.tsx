import { Button, Loader, Modal, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ChartColumn, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { useFormat } from '../i18n/useFormat';
import { useEditor, useGrid } from '../maps/EditorContext';
import { measuresQuery, rowsBehindQuery } from '../measured/queries';
import { describeError } from '../ui/toasts';
import classes from './RestsOn.module.css';
import { numberDraft, rowDraft, type SupportDraft } from './supports';
import { useMeasuredNumbers } from './useMeasuredNumbers';

interface EvidencePickerProps {
  readonly workspace: string;
  readonly map: string;
  /** Where the card stands. */
  readonly stage: string;
  /** The touchpoint that the card places; empty for other cards. */
  readonly touchpoint: string;
  readonly onPick: (draft: SupportDraft) => void;
  readonly onClose: () => void;
}

/** Finds a measured number or a row of the evidence for a card, at its stage or at any other place. */
export function EvidencePicker(props: EvidencePickerProps) {
  const { workspace, map, stage, touchpoint, onPick, onClose } = props;
  const { t } = useTranslation('claims');
  const common = useTranslation('common').t;
  const editor = useEditor();
  const grid = useGrid();
  const [place, setPlace] = useState(touchpoint ? `touchpoint:${touchpoint}` : `stage:${stage}`);
  const [query, setQuery] = useState('');
  const measures = useQuery(
    measuresQuery(
      { workspace, map },
      {
        mapVersion: Math.max(1, editor.session.document.version()),
        libraryVersion: editor.library.document.version(),
        events: 0,
      },
    ),
  );
  const numbers = useMeasuredNumbers(measures.data, place);
  const touchpoints = measures.data?.touchpoints ?? [];
  const wanted = query.trim().toLocaleLowerCase();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('picker.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <div className={classes.pair}>
        <Select
          label={t('picker.place')}
          searchable
          data={[
            {
              group: t('picker.stages'),
              items: grid.stages.map(({ id, title }) => ({
                value: `stage:${id}`,
                label: title || '—',
              })),
            },
            {
              group: t('picker.touchpoints'),
              items: touchpoints.map((each) => ({
                value: `touchpoint:${each.touchpoint}`,
                label: textOf(editor.library.document.record(each.touchpoint), 'name') || each.name,
              })),
            },
          ]}
          value={place}
          onChange={(value) => value && setPlace(value)}
        />
        <TextInput
          label={t('picker.search')}
          data-autofocus
          leftSection={<Search size={14} aria-hidden />}
          dir="auto"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {measures.isPending && <Loader size="sm" mt="md" />}
      {measures.isError && <p role="alert">{describeError(measures.error)}</p>}
      {numbers.length > 0 && wanted === '' && (
        <>
          <p className={classes.group}>{t('picker.numbers')}</p>
          <ul className={classes.rows}>
            {numbers.map((number) => (
              <li key={number.reference}>
                <button
                  type="button"
                  className={classes.row}
                  onClick={() =>
                    onPick(
                      numberDraft(
                        number,
                        measures.data?.asOf ?? new Date().toISOString(),
                        t('picker.measured'),
                      ),
                    )
                  }
                >
                  <ChartColumn size={13} aria-hidden /> {number.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Rows workspace={workspace} map={map} place={place} wanted={wanted} onPick={onPick} />
    </Modal>
  );
}

interface RowsProps {
  readonly workspace: string;
  readonly map: string;
  readonly place: string;
  readonly wanted: string;
  readonly onPick: (draft: SupportDraft) => void;
}

/** The stored rows of a place that hold the wanted word, as far as they were loaded. */
function Rows({ workspace, map, place, wanted, onPick }: RowsProps) {
  const { t } = useTranslation('claims');
  const format = useFormat();
  const reference = place.startsWith('stage:') ? `${place}:visited` : `${place}:reached`;
  const rows = useInfiniteQuery(
    rowsBehindQuery({ workspace, map }, reference, { stamp: 'picker', persona: '' }),
  );
  const loaded = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const found = loaded.filter(
    (row) =>
      wanted === '' ||
      [row.text, row.type, row.source, row.channel, row.page, row.person]
        .filter((each) => each !== undefined)
        .some((each) => each.toLocaleLowerCase().includes(wanted)),
  );
  return (
    <>
      <p className={classes.group}>{t('picker.rows')}</p>
      {rows.isPending && <Loader size="sm" />}
      {rows.isSuccess && found.length === 0 && <p className={classes.why}>{t('picker.none')}</p>}
      <ul className={classes.rows}>
        {found.map((row) => (
          <li key={row.sequence}>
            <button type="button" className={classes.row} onClick={() => onPick(rowDraft(row))}>
              <span dir="auto">{row.text ?? row.type}</span>
              <span className={classes.facts}>
                <span>{t(`kind.${row.kind}`)}</span>
                {row.text && <bdi>{row.type}</bdi>}
                {row.value !== undefined && <span>{format.number(row.value, 2)}</span>}
                <bdi>{row.source}</bdi>
                <time dateTime={row.time}>{format.date(row.time)}</time>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rows.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          mt="xs"
          loading={rows.isFetchingNextPage}
          onClick={() => void rows.fetchNextPage()}
        >
          {t('picker.more', { count: loaded.length })}
        </Button>
      )}
    </>
  );
}
