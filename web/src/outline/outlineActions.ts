import { emotionCard } from '../canvas/moves';
import type { Position } from '../canvas/navigation';
import { indentStage, outdentStage } from '../canvas/outline';
import { commentAction } from '../comments/commentActions';
import { text } from '../i18n/i18n';
import type { MapEditor } from '../maps/editor';
import type { ItemAction } from '../maps/mapActions';
import { useMapView } from '../maps/useMapView';
import { showNote } from '../ui/toasts';

/** Alt+up and Alt+down: one place among the siblings; a card goes on to the next lane at the end. */
function nudge(editor: MapEditor, way: 'up' | 'down'): void {
  const { position } = editor.store.getState();
  if (!position) return;
  const sideways = way === 'up' ? 'previous' : 'next';
  switch (position.kind) {
    case 'phase':
    case 'stage':
      editor.mover.nudge(sideways);
      return;
    case 'cell': {
      const row = editor.grid.lanes.findIndex(({ id }) => id === position.lane);
      editor.mover.lane(position.lane, row + (way === 'up' ? -1 : 1));
      editor.go(position);
      return;
    }
    case 'lane':
    case 'card':
      editor.mover.nudge(way);
      return;
  }
}

function inOrOut(editor: MapEditor, way: 'in' | 'out'): void {
  const { position } = editor.store.getState();
  if (position?.kind === 'card') {
    editor.mover.nudge(way === 'in' ? 'next' : 'previous');
    return;
  }
  if (position?.kind !== 'stage') return;
  const { document } = editor.session;
  const ops =
    way === 'in' ? indentStage(document, position.stage) : outdentStage(document, position.stage);
  if (ops.length === 0) {
    showNote(text(way === 'in' ? 'outline:noPhaseBefore' : 'outline:inNoPhase'));
    return;
  }
  editor.push(ops);
  editor.go(position);
  editor.announce(text(way === 'in' ? 'outline:announce.in' : 'outline:announce.out'));
}

/** What can be done with a row of the outline. */
export function outlineActions(editor: MapEditor): readonly ItemAction[] {
  const isRtl = () => document.documentElement.dir === 'rtl';
  const on = (applies: (position: Position) => boolean) => ({
    applies,
    enabled: () => {
      const { position } = editor.store.getState();
      return position !== undefined && applies(position);
    },
  });
  const any = () => true;
  const kinds =
    (...wanted: readonly Position['kind'][]) =>
    ({ kind }: Position) =>
      wanted.includes(kind);
  const hasEmotion = (position: Position) =>
    position.kind === 'cell' &&
    editor.laneKind(position.lane) === 'emotions' &&
    emotionCard(
      editor.model.cards(position.stage, position.lane),
      useMapView.getState().persona,
    ) !== undefined;
  return [
    {
      id: 'outline.edit',
      label: 'maps:action.edit',
      shortcut: 'Enter|F2',
      ...on(any),
      run: () => editor.edit(),
    },
    commentAction(editor),
    {
      id: 'outline.moveTo',
      label: 'maps:action.moveTo',
      shortcut: 'alt+m',
      ...on(kinds('card', 'stage', 'lane')),
      run: () => editor.store.setState({ moving: true }),
    },
    {
      id: 'outline.up',
      label: 'maps:action.moveUp',
      shortcut: 'alt+ArrowUp',
      ...on(any),
      run: () => nudge(editor, 'up'),
    },
    {
      id: 'outline.down',
      label: 'maps:action.moveDown',
      shortcut: 'alt+ArrowDown',
      ...on(any),
      run: () => nudge(editor, 'down'),
    },
    {
      id: 'outline.in',
      label: 'outline:action.in',
      get shortcut() {
        return isRtl() ? 'alt+ArrowLeft' : 'alt+ArrowRight';
      },
      ...on(kinds('stage')),
      run: () => inOrOut(editor, 'in'),
    },
    {
      id: 'outline.out',
      label: 'outline:action.out',
      get shortcut() {
        return isRtl() ? 'alt+ArrowRight' : 'alt+ArrowLeft';
      },
      ...on(kinds('stage')),
      run: () => inOrOut(editor, 'out'),
    },
    {
      id: 'outline.nextStage',
      label: 'maps:action.moveRight',
      get shortcut() {
        return isRtl() ? 'alt+ArrowLeft' : 'alt+ArrowRight';
      },
      ...on(kinds('card')),
      run: () => inOrOut(editor, 'in'),
    },
    {
      id: 'outline.previousStage',
      label: 'maps:action.moveLeft',
      get shortcut() {
        return isRtl() ? 'alt+ArrowRight' : 'alt+ArrowLeft';
      },
      ...on(kinds('card')),
      run: () => inOrOut(editor, 'out'),
    },
    {
      id: 'outline.group',
      label: 'maps:action.group',
      ...on(kinds('stage')),
      run: () => {
        const { position } = editor.store.getState();
        if (position?.kind === 'stage') editor.addPhase(position.stage);
      },
    },
    {
      id: 'outline.delete',
      label: 'maps:action.delete',
      shortcut: 'Delete|Backspace',
      ...on((position) => position.kind !== 'cell' || hasEmotion(position)),
      run: () => editor.picked.remove(),
    },
  ];
}
