import { Button, Group, Modal, SegmentedControl, Select } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { mapsQuery } from '../api/queries';
import { showNote, showProblem } from '../ui/toasts';
import type { Passage } from '../wire/notes';
import classes from './NotesPage.module.css';

interface StoredRecord {
  readonly id: string;
  readonly type: string;
  readonly place: { readonly parent: string } | null;
  readonly f: Readonly<Record<string, unknown>>;
}

const recordsQuery = (workspace: string, map: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'documents', map],
    queryFn: ({ signal }) =>
      api.get<{ records: readonly StoredRecord[] }>(`/workspaces/${workspace}/documents/${map}`, {
        signal,
      }),
    enabled: map !== '',
    staleTime: 0,
  });

interface SupportDialogProps {
  readonly ws: string;
  readonly passage: Passage;
  readonly onClose: () => void;
}

/** Makes a passage one of the things that a card of a map rests on. */
export function SupportDialog({ ws, passage, onClose }: SupportDialogProps) {
  const { t } = useTranslation('notes');
  const common = useTranslation('common').t;
  const claims = useTranslation('claims').t;
  const navigate = useNavigate();
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  const [chosen, setMap] = useState(passage.facts.map);
  const map = chosen || (maps.length === 1 ? (maps[0]?.id ?? '') : '');
  const records = useQuery(recordsQuery(ws, map)).data?.records ?? [];
  const [card, setCard] = useState<string | null>(null);
  const [stance, setStance] = useState('supports');
  const save = async () => {
    try {
      await api.post(`/workspaces/${ws}/notes/passages/${passage.id}/supports`, {
        map,
        card,
        against: stance === 'contradicts',
      });
      showNote(t('supported'));
      onClose();
      await navigate({ to: '/w/$ws/maps/$map', params: { ws, map } });
    } catch (problem) {
      showProblem(problem);
    }
  };
  return (
    <Modal
      opened
      title={t('support')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <div className={classes.form}>
        <blockquote className={classes.quoted} dir="auto">
          {passage.anchor.quote}
        </blockquote>
        <Select
          data-autofocus
          label={t('field.map')}
          searchable
          data={maps.map(({ id, title }) => ({ value: id, label: title || '—' }))}
          value={map || null}
          onChange={(value) => {
            setMap(value ?? '');
            setCard(null);
          }}
        />
        <Select
          label={t('field.card')}
          searchable
          disabled={map === ''}
          nothingFoundMessage={t('noCards')}
          data={cardsOf(records)}
          value={card}
          onChange={setCard}
        />
        <SegmentedControl
          fullWidth
          aria-label={claims('field.stance')}
          data={(['supports', 'contradicts'] as const).map((value) => ({
            value,
            label: claims(`stance.${value}`),
          }))}
          value={stance}
          onChange={setStance}
        />
        <Group justify="end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button disabled={!card} onClick={() => void save()}>
            {t('save')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

/** The cards that state something, under the stage that they stand in. */
function cardsOf(records: readonly StoredRecord[]) {
  const words = (record: StoredRecord | undefined, field: string) => String(record?.f[field] ?? '');
  const shown = records.filter(({ f }) => f.deleted !== true);
  const stages = shown.filter(({ type }) => type === 'stage');
  return stages
    .map((stage) => ({
      group: words(stage, 'title') || '—',
      items: shown
        .filter(({ type, place }) => type === 'card' && place?.parent === stage.id)
        .filter((card) => words(card, 'text').trim() !== '')
        .map((card) => ({ value: card.id, label: words(card, 'text') })),
    }))
    .filter(({ items }) => items.length > 0);
}
