import { Loader, Modal, NativeSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ChartColumn, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { useEditor, useGrid } from '../maps/EditorContext';
import { measuresQuery } from '../measured/queries';
import { describeError } from '../ui/toasts';
import { type VoiceKind, voiceKinds } from '../voices/search';
import { FoundRows } from './FoundRows';
import type { EvidenceWanted } from './queries';
import classes from './RestsOn.module.css';
import { numberDraft, type SupportDraft } from './supports';
import { useMeasuredNumbers } from './useMeasuredNumbers';

const ANYWHERE = 'anywhere';

/** Longer than between two letters of whoever types without looking. */
const PAUSE_MS = 200;

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

/** Finds what a card may rest on: a measured number, a row of the evidence, a passage; at its place or at any other. */
export function EvidencePicker(props: EvidencePickerProps) {
  const { workspace, map, stage, touchpoint, onPick, onClose } = props;
  const { t } = useTranslation('claims');
  const measured = useTranslation('measured').t;
  const common = useTranslation('common').t;
  const editor = useEditor();
  const grid = useGrid();
  const [place, setPlace] = useState(touchpoint ? `touchpoint:${touchpoint}` : `stage:${stage}`);
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<VoiceKind>();
  const [asked] = useDebouncedValue(query, PAUSE_MS);
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
  const numbersShown = query.trim() === '' && kind === undefined;
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
            { value: ANYWHERE, label: t('picker.anywhere') },
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
        <NativeSelect
          label={t('picker.kind')}
          value={kind ?? ''}
          onChange={(event) =>
            setKind(voiceKinds.find((each) => each === event.currentTarget.value))
          }
          data={[
            { value: '', label: measured('voices.allKinds') },
            ...voiceKinds.map((each) => ({ value: each, label: measured(`voices.kind.${each}`) })),
          ]}
        />
      </div>
      {measures.isPending && <Loader size="sm" mt="md" />}
      {measures.isError && <p role="alert">{describeError(measures.error)}</p>}
      {numbers.length > 0 && numbersShown && (
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
      <FoundRows
        map={{ workspace, map }}
        wanted={wantedAt(place, kind, asked)}
        onPick={onPick}
        onAnywhere={place === ANYWHERE ? undefined : () => setPlace(ANYWHERE)}
      />
    </Modal>
  );
}

/** What the server is asked for at a place such as `stage:ID`; it takes the words that are typed no more. */
function wantedAt(place: string, kind: VoiceKind | undefined, query: string): EvidenceWanted {
  const [of, id] = place.split(':', 2);
  const q = query.trim();
  return {
    ...(of === 'stage' && id ? { stage: id } : {}),
    ...(of === 'touchpoint' && id ? { touchpoint: id } : {}),
    ...(kind ? { kind } : {}),
    ...(q ? { q } : {}),
  };
}
