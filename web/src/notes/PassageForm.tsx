import { Button, Group, Modal, Select, TagsInput, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { subjectsQuery } from '../surveys/queries';
import { showProblem } from '../ui/toasts';
import { type Code, codeColors, type Note, type Passage, type PassageFacts } from '../wire/notes';
import classes from './NotesPage.module.css';
import { codesQuery, refreshNotes } from './queries';
import type { Picked } from './spans';
import { usePersonas } from './usePersonas';

interface PassageFormProps {
  readonly ws: string;
  readonly note: Note;
  /** What is to be marked, where it is not a passage yet. */
  readonly picked?: Picked;
  readonly passage?: Passage;
  /** Called with what was saved, or with nothing. */
  readonly onDone: (saved: Passage | undefined) => void;
}

const nothing: PassageFacts = {
  codes: [],
  touchpoint: '',
  map: '',
  stage: '',
  persona: '',
  remark: '',
};

/** Gives a passage codes, and says what it is about. */
export function PassageForm({ ws, note, picked, passage, onDone }: PassageFormProps) {
  const { t } = useTranslation('notes');
  const common = useTranslation('common').t;
  const client = useQueryClient();
  const codes = useQuery(codesQuery(ws)).data?.items ?? [];
  const subjects = useQuery(subjectsQuery(ws)).data;
  const personas = usePersonas();
  const [facts, setFacts] = useState<PassageFacts>(passage?.facts ?? nothing);
  const [names, setNames] = useState<readonly string[]>();
  const quote = passage?.anchor.quote ?? note.text.slice(picked?.start, picked?.end);
  const shownNames =
    names ?? codes.filter(({ id }) => facts.codes.includes(id)).map((code) => code.facts.name);
  const set = (change: Partial<PassageFacts>) => setFacts((now) => ({ ...now, ...change }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const saved = { ...facts, codes: await idsOf(ws, shownNames, codes) };
      const done = passage
        ? await api.put<Passage>(`/workspaces/${ws}/notes/passages/${passage.id}`, saved)
        : await api.post<Passage>(`/workspaces/${ws}/notes/${note.id}/passages`, {
            revision: note.revision,
            anchor: { ...picked, quote },
            facts: saved,
          });
      await refreshNotes(client, ws);
      onDone(done);
    } catch (problem) {
      showProblem(problem);
    }
  };
  const stages = (subjects?.stages ?? []).map(({ map, mapTitle, stage, title }) => ({
    value: `${map} ${stage}`,
    label: `${title || '—'} · ${mapTitle}`,
  }));
  return (
    <Modal
      opened
      title={t(passage ? 'editPassage' : 'mark')}
      onClose={() => onDone(undefined)}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <blockquote className={classes.quoted} dir="auto">
          {quote}
        </blockquote>
        <TagsInput
          data-autofocus
          label={t('field.codes')}
          description={t('codesHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxTags={30}
          data={codes.map((code) => code.facts.name)}
          value={[...shownNames]}
          onChange={setNames}
          isDuplicate={(value, all) =>
            all.some((each) => each.toLowerCase() === value.toLowerCase())
          }
        />
        <Select
          label={t('field.touchpoint')}
          clearable
          searchable
          data={(subjects?.touchpoints ?? []).map(({ id, name }) => ({
            value: id,
            label: name || '—',
          }))}
          value={facts.touchpoint || null}
          onChange={(value) => set({ touchpoint: value ?? '' })}
        />
        <div className={classes.pair}>
          <Select
            label={t('field.stage')}
            clearable
            searchable
            data={stages}
            value={facts.stage ? `${facts.map} ${facts.stage}` : null}
            onChange={(value) => {
              const [map = '', stage = ''] = value?.split(' ') ?? [];
              set({ map, stage });
            }}
          />
          <Select
            label={t('field.persona')}
            clearable
            data={personas}
            value={facts.persona || null}
            onChange={(value) => set({ persona: value ?? '' })}
          />
        </div>
        <Textarea
          label={t('field.remark')}
          dir="auto"
          autosize
          maxLength={2000}
          value={facts.remark}
          onChange={(event) => set({ remark: event.currentTarget.value })}
        />
        <Group justify="end" gap="xs">
          <Button variant="default" onClick={() => onDone(undefined)}>
            {common('action.cancel')}
          </Button>
          <Button type="submit">{t('save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

/** The codes of those names; new ones are made, in the colour that is used least. */
async function idsOf(
  ws: string,
  names: readonly string[],
  known: readonly Code[],
): Promise<readonly string[]> {
  const used = known.map(({ facts }) => facts.color);
  const ids: string[] = [];
  for (const name of names) {
    const there = known.find(({ facts }) => facts.name.toLowerCase() === name.toLowerCase());
    if (there) {
      ids.push(there.id);
      continue;
    }
    const color = leastUsed(used);
    used.push(color);
    ids.push((await api.post<Code>(`/workspaces/${ws}/notes/codes`, { name, color })).id);
  }
  return ids;
}

function leastUsed(used: readonly string[]): string {
  const times = (color: string) => used.filter((each) => each === color).length;
  return codeColors.toSorted((a, b) => times(a) - times(b))[0] ?? codeColors[0];
}
