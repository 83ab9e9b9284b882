import { Button, Switch } from '@mantine/core';
import { ChevronsDownUp, ChevronsUpDown, Columns3, Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOfPosition } from '../canvas/navigation';
import { type OutlineRow, type OutlineStep, stepInOutline } from '../canvas/outline';
import { useEditor, useEditorState, useGrid } from '../maps/EditorContext';
import type { MapEditor } from '../maps/editor';
import { AddLane } from '../maps/grid/AddLane';
import type { ItemAction } from '../maps/mapActions';
import { useFocusWanted } from '../maps/useFocusWanted';
import { useActions } from '../ui/actions';
import { EmptyState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { keystroke, matchesShortcut } from '../ui/shortcuts';
import { NewRow } from './NewRow';
import classes from './Outline.module.css';
import { OutlineLine } from './OutlineLine';
import { outlineActions } from './outlineActions';
import { useOutlineRows } from './useOutlineRows';

function stepOf(event: KeyboardEvent): OutlineStep | undefined {
  const rtl = document.documentElement.dir === 'rtl';
  switch (event.key) {
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'ArrowRight':
      return rtl ? 'out' : 'in';
    case 'ArrowLeft':
      return rtl ? 'in' : 'out';
    case 'Home':
      return 'start';
    case 'End':
      return 'end';
    default:
      return undefined;
  }
}

interface Keyboard {
  readonly editor: MapEditor;
  readonly actions: readonly ItemAction[];
  readonly rows: readonly OutlineRow[];
  readonly fold: (key: string, closed: boolean) => void;
}

/** The keys of the outline: its actions, walking and folding, and typing to create. */
function outlineKey({ editor, actions, rows, fold }: Keyboard, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const { position } = editor.store.getState();
  const stroke = keystroke(event.nativeEvent);
  const action = actions.find(
    ({ shortcut, enabled }) => shortcut && matchesShortcut(stroke, shortcut) && enabled?.(),
  );
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const by = held ? undefined : stepOf(event);
  const row = position && rows.find(({ key }) => key === keyOfPosition(position));
  if (action) action.run();
  else if (by) {
    if (by === 'in' && row?.expanded === false) fold(row.key, false);
    else if (by === 'out' && row?.expanded === true) fold(row.key, true);
    else editor.go(stepInOutline(rows, position, by));
  } else if (event.key === 'Escape') editor.cancel();
  else if (event.key.length === 1 && event.key !== ' ' && !held) {
    if (position?.kind !== 'cell' && position?.kind !== 'card') return;
    editor.create(position.stage, position.lane, event.key);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** After which row the card that is being typed stands. */
function rowOfNew(
  rows: readonly OutlineRow[],
  { stage, lane, index }: { stage: string; lane: string; index: number },
): string {
  const cell = keyOfPosition({ kind: 'cell', stage, lane });
  return rows.find((row) => row.parent === cell && row.place === index)?.key ?? cell;
}

/** The map as an indented outline, with everything that the grid can do. */
export function OutlineView() {
  const { t } = useTranslation(['outline', 'maps']);
  const editor = useEditor();
  const grid = useGrid();
  const holder = useFocusWanted<HTMLDivElement>();
  const { rows, fold, foldAll, empty, setEmpty } = useOutlineRows();
  const actions = useMemo(() => outlineActions(editor), [editor]);
  useActions('outline', actions);
  const creating = useEditorState(({ editing }) =>
    editing?.kind === 'create' ? editing : undefined,
  );
  const selected = useEditorState(({ position }) => position && keyOfPosition(position));
  if (grid.stages.length === 0) {
    return (
      <EmptyState icon={Columns3} title={t('maps:noStages')} hint={t('maps:noStagesHint')}>
        <Button leftSection={<Plus size={16} />} onClick={() => editor.addStage()}>
          {t('maps:action.addStage')}
        </Button>
      </EmptyState>
    );
  }
  const firstLane = rows.find(({ position }) => position.kind === 'lane')?.key;
  const newAfter = creating && rowOfNew(rows, creating);
  const reachable = rows.some(({ key }) => key === selected);
  return (
    <div className={classes.scroller}>
      <div className={classes.bar}>
        <IconButton icon={ChevronsUpDown} label={t('unfoldAll')} onClick={() => foldAll(false)} />
        <IconButton icon={ChevronsDownUp} label={t('foldAll')} onClick={() => foldAll(true)} />
        <Switch
          size="sm"
          label={t('emptyLanes')}
          checked={empty}
          onChange={(event) => setEmpty(event.currentTarget.checked)}
        />
      </div>
      <div
        ref={holder}
        role="treegrid"
        className={classes.outline}
        aria-label={t('label')}
        aria-rowcount={rows.length}
        onKeyDown={(event) => outlineKey({ editor, actions, rows, fold }, event)}
      >
        {/* One list with keys: what is typed stays the same field when rows come and go around it. */}
        {rows.flatMap((row, i) => [
          row.key === firstLane && (
            <div key="lanes" role="presentation" className={classes.section}>
              {t('lanes')}
            </div>
          ),
          <OutlineLine
            key={row.key}
            row={row}
            actions={actions}
            focusable={row.key === selected || (i === 0 && !reachable)}
            onFold={fold}
          />,
          newAfter === row.key && creating && (
            <NewRow
              key="new"
              level={row.position.kind === 'card' ? row.level : row.level + 1}
              kind={editor.laneKind(creating.lane)}
              draft={creating.draft}
            />
          ),
        ])}
      </div>
      <div className={classes.foot}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => editor.addStage()}
        >
          {t('maps:action.addStage')}
        </Button>
        <AddLane />
      </div>
    </div>
  );
}
