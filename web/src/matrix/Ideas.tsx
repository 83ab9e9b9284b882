import { Button, Select } from '@mantine/core';
import { Check, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { text } from '../i18n/i18n';
import { useEditor, useGrid } from '../maps/EditorContext';
import { createChannel, createTouchpoint } from '../touchpoints/registerMoves';
import classes from './Ideas.module.css';
import { channelMedia, partOf, type SuggestionKey, suggestions } from './suggestions';
import { useMatrix, useMatrixEditor } from './useMatrix';

const questions = ['first', 'second', 'third'] as const;

/** The names that a suggestion may have on a map: in the page's language and in English. */
function namesOf(key: SuggestionKey): readonly string[] {
  return [text(`matrix:suggestion.${key}`), text(`matrix:suggestion.${key}`, { lng: 'en' })].map(
    (name) => name.toLocaleLowerCase(),
  );
}

/** Questions and suggestions for a stage that help to think of touchpoints which are not on the map yet. */
export function Ideas() {
  const { t } = useTranslation(['matrix', 'maps']);
  const editor = useEditor();
  const grid = useGrid();
  const matrix = useMatrixEditor();
  const shown = useMatrix(matrix);
  const [wanted, setWanted] = useState<string>();
  const stage = grid.stages.find(({ id }) => id === wanted) ?? grid.stages[0];
  const placed = useMemo(
    () => new Set(shown.cells.flat(2).map(({ name }) => name.toLocaleLowerCase())),
    [shown],
  );
  if (!stage) return null;
  const part = partOf(grid, stage.id);
  const open = suggestions.filter(
    (each) => each.part === part && !namesOf(each.key).some((name) => placed.has(name)),
  );
  const add = (suggestion: (typeof suggestions)[number]) => {
    const { document } = editor.library;
    const register = document.children(document.root()?.id ?? '');
    const known = register.find(
      (each) =>
        each.type === 'touchpoint' &&
        namesOf(suggestion.key).includes(textOf(each, 'name').toLocaleLowerCase()),
    );
    if (known) {
      matrix.put(known.id, stage.id, []);
      return;
    }
    const { channel: key } = suggestion;
    const channelName = text(`matrix:channel.${key}`);
    const channel = register.find(
      (each) =>
        each.type === 'channel' &&
        (textOf(each, 'key') === key ||
          textOf(each, 'name').toLocaleLowerCase() === channelName.toLocaleLowerCase()),
    );
    const fresh = channel ? undefined : createChannel(document, channelName);
    const touchpoint = createTouchpoint(document, text(`matrix:suggestion.${suggestion.key}`));
    matrix.put(touchpoint.id, stage.id, [
      ...(fresh ? [...fresh.ops, ...setFields(fresh.id, { key, medium: channelMedia[key] })] : []),
      ...touchpoint.ops,
      ...setFields(touchpoint.id, {
        class: suggestion.class,
        channels: [channel?.id ?? fresh?.id ?? ''].filter(Boolean),
        ...(suggestion.moment ? { momentOfTruth: suggestion.moment } : {}),
      }),
    ]);
  };
  return (
    <section className={classes.ideas} aria-label={t('ideas.title')}>
      <div className={classes.head}>
        <Select
          size="xs"
          label={t('ideas.stage')}
          data={grid.stages.map(({ id, title }) => ({
            value: id,
            label: title || t('maps:untitledStage'),
          }))}
          value={stage.id}
          onChange={(value) => value && setWanted(value)}
        />
        <ul className={classes.questions}>
          {questions.map((which) => (
            <li key={which}>{t(`question.${part}.${which}`)}</li>
          ))}
        </ul>
      </div>
      {open.length === 0 ? (
        <p className={classes.done}>
          <Check size={15} aria-hidden /> {t('ideas.none')}
        </p>
      ) : (
        <div className={classes.list}>
          {open.map((suggestion) => (
            <Button
              key={suggestion.key}
              variant="default"
              size="compact-sm"
              leftSection={<Plus size={13} aria-hidden />}
              onClick={() => add(suggestion)}
            >
              {t(`suggestion.${suggestion.key}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
