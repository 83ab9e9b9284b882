import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accepts } from '../canvas/arrange';
import { readCards } from '../canvas/model';
import type { Position } from '../canvas/navigation';
import { useFormat } from '../i18n/useFormat';
import { useEditor, useEditorState, useGrid } from './EditorContext';

type Movable = Position & { readonly kind: 'card' | 'stage' | 'lane' };

function isMovable(position: Position | undefined): position is Movable {
  return position?.kind === 'card' || position?.kind === 'stage' || position?.kind === 'lane';
}

/** "Move to …": every drag, without dragging. */
export function MoveDialog() {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const moving = useEditorState((state) => state.moving);
  const position = useEditorState((state) => state.position);
  const close = () => {
    editor.store.setState({ moving: false });
    editor.go(editor.store.getState().position);
  };
  return (
    <Modal
      opened={moving && isMovable(position)}
      onClose={close}
      title={t('moveTo.title')}
      size="sm"
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('action.close', { ns: 'common' }) }}
    >
      {moving && isMovable(position) && <MoveForm position={position} onDone={close} />}
    </Modal>
  );
}

function MoveForm({ position, onDone }: { position: Movable; onDone: () => void }) {
  const { t } = useTranslation('maps');
  const format = useFormat();
  const editor = useEditor();
  const grid = useGrid();
  const [stage, setStage] = useState('stage' in position ? position.stage : '');
  const [lane, setLane] = useState('lane' in position ? position.lane : '');
  const [place, setPlace] = useState(0);
  const numbered = (title: string, index: number) =>
    `${format.number(index + 1)} · ${title || t('untitledStage')}`;
  const places =
    position.kind === 'card'
      ? readCards(editor.session.document, stage, lane).filter((card) => card.id !== position.card)
          .length + 1
      : position.kind === 'stage'
        ? grid.stages.length
        : grid.lanes.length;
  const submit = () => {
    onDone();
    const index = Math.min(place, places - 1);
    if (position.kind === 'card') editor.mover.card(position.card, { stage, lane, index });
    else if (position.kind === 'stage') editor.mover.stage(position.stage, index);
    else editor.mover.lane(position.lane, index);
  };
  const from = position.kind === 'card' ? editor.laneKind(position.lane) : 'own';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        {position.kind === 'card' && (
          <>
            <Select
              label={t('moveTo.stage')}
              data-autofocus
              data={grid.stages.map(({ id, title }, i) => ({
                value: id,
                label: numbered(title, i),
              }))}
              value={stage}
              onChange={(value) => value && setStage(value)}
            />
            <Select
              label={t('moveTo.lane')}
              data={grid.lanes
                .filter(({ kind }) => accepts(from, kind))
                .map(({ id, title }) => ({ value: id, label: title || t('untitledLane') }))}
              value={lane}
              onChange={(value) => value && setLane(value)}
            />
          </>
        )}
        <Select
          label={t('moveTo.place')}
          data={Array.from({ length: places }, (_, i) => ({
            value: String(i),
            label: format.number(i + 1),
          }))}
          value={String(Math.min(place, places - 1))}
          onChange={(value) => setPlace(Number(value))}
        />
      </Stack>
      <Group justify="end" mt="lg" gap="xs">
        <Button variant="default" onClick={onDone}>
          {t('action.cancel', { ns: 'common' })}
        </Button>
        <Button type="submit">{t('moveTo.move')}</Button>
      </Group>
    </form>
  );
}
