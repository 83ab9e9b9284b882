import { blueprintLanes } from '../canvas/blueprint';
import type { Grid } from '../canvas/model';
import { setFields } from '../canvas/moves';
import type { Position } from '../canvas/navigation';
import type { MapEditor } from '../maps/editor';
import type { ItemAction } from '../maps/mapActions';
import type { Relating } from './relations';

/** The frame of the blueprint: all stages, without phases, and the lanes in the blueprint's order. */
export function blueprintGrid(grid: Grid): Grid {
  return { ...grid, phases: [], lanes: blueprintLanes(grid) };
}

/** Alt+up and Alt+down: among the cards of the cell, then into the blueprint's next lane. */
function nudge(editor: MapEditor, by: 1 | -1): void {
  const { position } = editor.store.getState();
  if (position?.kind !== 'card') return;
  const { stage, lane, card } = position;
  const cards = editor.cardsOf(stage, lane);
  const index = cards.indexOf(card) + by;
  if (index >= 0 && index < cards.length) {
    editor.mover.card(card, { stage, lane, index });
    return;
  }
  const { lanes } = blueprintGrid(editor.grid);
  const next = lanes[lanes.findIndex(({ id }) => id === lane) + by];
  if (!next) return;
  const count = editor.cardsOf(stage, next.id).length;
  editor.mover.card(card, { stage, lane: next.id, index: by > 0 ? 0 : count });
}

/** What can be done in the service blueprint: for its keys, its menus and the palette. */
export function blueprintActions(editor: MapEditor, relating: Relating): readonly ItemAction[] {
  const selected = () => editor.store.getState().position;
  const on = (...kinds: readonly Position['kind'][]) => ({
    applies: ({ kind }: Position) => kinds.includes(kind),
    enabled: () => {
      const position = selected();
      return position !== undefined && kinds.includes(position.kind);
    },
  });
  const card = () => {
    const position = selected();
    return position?.kind === 'card' ? position.card : undefined;
  };
  return [
    {
      id: 'blueprint.edit',
      label: 'maps:action.edit',
      shortcut: 'Enter|F2',
      ...on('card', 'cell', 'stage', 'lane'),
      run: () => editor.edit(),
    },
    {
      id: 'blueprint.link',
      label: 'blueprint:action.link',
      shortcut: 'alt+k',
      ...on('card'),
      run: () => {
        const from = card();
        if (from) relating.begin(from);
      },
    },
    {
      id: 'blueprint.failPoint',
      label: 'blueprint:action.failPoint',
      shortcut: 'alt+x',
      ...on('card'),
      run: () => {
        const id = card();
        const record = id === undefined ? undefined : editor.session.document.record(id);
        if (record) editor.push(setFields(record.id, { failPoint: record.f.failPoint !== true }));
      },
    },
    {
      id: 'blueprint.back',
      label: 'maps:action.moveLeft',
      get shortcut() {
        return editor.rtl() ? 'alt+ArrowRight' : 'alt+ArrowLeft';
      },
      ...on('card', 'stage'),
      run: () => editor.mover.nudge('previous'),
    },
    {
      id: 'blueprint.on',
      label: 'maps:action.moveRight',
      get shortcut() {
        return editor.rtl() ? 'alt+ArrowLeft' : 'alt+ArrowRight';
      },
      ...on('card', 'stage'),
      run: () => editor.mover.nudge('next'),
    },
    {
      id: 'blueprint.up',
      label: 'maps:action.moveUp',
      shortcut: 'alt+ArrowUp',
      ...on('card'),
      run: () => nudge(editor, -1),
    },
    {
      id: 'blueprint.down',
      label: 'maps:action.moveDown',
      shortcut: 'alt+ArrowDown',
      ...on('card'),
      run: () => nudge(editor, 1),
    },
    {
      id: 'blueprint.delete',
      label: 'maps:action.delete',
      shortcut: 'Delete|Backspace',
      ...on('card', 'stage', 'lane'),
      run: () => editor.picked.remove(),
    },
  ];
}
