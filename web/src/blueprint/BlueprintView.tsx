import { Button } from '@mantine/core';
import { Columns3, Plus } from 'lucide-react';
import { type CSSProperties, Fragment, type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMissingLanes, lineBelow, missingKinds } from '../canvas/blueprint';
import type { Lane } from '../canvas/model';
import { entrance, keyOfPosition, step, stepOfKey } from '../canvas/navigation';
import { useEditor, useEditorState, useGrid } from '../maps/EditorContext';
import type { MapEditor } from '../maps/editor';
import { laneStyle } from '../maps/laneStyle';
import { useFocusWanted } from '../maps/useFocusWanted';
import { useActions } from '../ui/actions';
import { EmptyState } from '../ui/EmptyState';
import { keystroke, matchesShortcut } from '../ui/shortcuts';
import { Arrows } from './Arrows';
import classes from './Blueprint.module.css';
import { BlueprintCell } from './BlueprintCell';
import { BlueprintContext, useBlueprint } from './BlueprintContext';
import { BlueprintHead } from './BlueprintHead';
import { blueprintActions, blueprintGrid } from './blueprintActions';
import { Relating } from './relations';

/** The service blueprint: what customers meet and what happens behind it, over the map's own stages. */
export function BlueprintView() {
  const { t } = useTranslation(['blueprint', 'maps']);
  const editor = useEditor();
  const grid = useGrid();
  const [relating] = useState(() => new Relating(editor));
  const actions = useMemo(() => blueprintActions(editor, relating), [editor, relating]);
  const place = useMemo(() => ({ relating, actions }), [relating, actions]);
  useActions('blueprint', actions);
  if (grid.stages.length === 0) {
    return (
      <EmptyState icon={Columns3} title={t('maps:noStages')} hint={t('maps:noStagesHint')}>
        <Button leftSection={<Plus size={16} />} onClick={() => editor.addStage()}>
          {t('maps:action.addStage')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <BlueprintContext.Provider value={place}>
      <MissingLanes />
      <DrawnBlueprint />
    </BlueprintContext.Provider>
  );
}

/** One click adds what a blueprint needs and the map does not have. */
function MissingLanes() {
  const { t } = useTranslation(['blueprint', 'maps']);
  const editor = useEditor();
  const grid = useGrid();
  const kinds = missingKinds(grid);
  if (kinds.length === 0) return null;
  const titleOf = (kind: Lane['kind']) => t(`maps:laneKind.${kind}`);
  return (
    <div className={classes.missing}>
      <p>{t('missing', { lanes: kinds.map(titleOf).join(', ') })}</p>
      <Button
        size="xs"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => editor.push(addMissingLanes(editor.session.document, grid, titleOf))}
      >
        {t('addMissing')}
      </Button>
    </div>
  );
}

function DrawnBlueprint() {
  const { t } = useTranslation(['blueprint', 'maps']);
  const editor = useEditor();
  const grid = blueprintGrid(useGrid());
  const { relating, actions } = useBlueprint();
  const holder = useFocusWanted<HTMLDivElement>();
  const selected = useEditorState(({ position }) => position && keyOfPosition(position));
  return (
    <div className={classes.scroller}>
      <div className={classes.canvas} style={{ '--stages': grid.stages.length } as CSSProperties}>
        <div
          ref={holder}
          role="grid"
          aria-label={t('label')}
          aria-colcount={grid.stages.length + 1}
          className={classes.grid}
          onKeyDown={(event) => blueprintKey(editor, relating, actions, event)}
        >
          <div role="row" className={classes.row}>
            <div role="presentation" className={classes.corner} />
            {grid.stages.map((stage, column) => (
              <BlueprintHead
                key={stage.id}
                position={{ kind: 'stage', stage: stage.id }}
                title={stage.title}
                first={column === 0 && selected === undefined}
              />
            ))}
          </div>
          {grid.lanes.map((lane, row) => {
            const line = grid.lanes[row + 1]?.kind === lane.kind ? undefined : lineBelow[lane.kind];
            return (
              <Fragment key={lane.id}>
                <div role="row" className={classes.row} style={laneStyle(lane.kind)}>
                  <BlueprintHead
                    position={{ kind: 'lane', lane: lane.id }}
                    title={lane.title}
                    kind={lane.kind}
                  />
                  {grid.stages.map((stage) => (
                    <BlueprintCell key={stage.id} stage={stage} lane={lane} />
                  ))}
                </div>
                {line && (
                  <div role="presentation" className={classes.line} data-line={line}>
                    <span>{t(`line.${line}`)}</span>
                  </div>
                )}
              </Fragment>
            );
          })}
        </div>
        <Arrows holder={holder} />
      </div>
    </div>
  );
}

/** The keys of the blueprint: its actions, walking, typing to create, and ending an arrow. */
function blueprintKey(
  editor: MapEditor,
  relating: Relating,
  actions: ReturnType<typeof blueprintActions>,
  event: KeyboardEvent,
): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  if ((event.target as HTMLElement).closest('input, textarea')) return;
  const { position } = editor.store.getState();
  const stroke = keystroke(event.nativeEvent);
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const by = event.altKey
    ? undefined
    : stepOfKey(event.key, event.ctrlKey || event.metaKey, editor.rtl());
  const action = actions.find(
    ({ shortcut, enabled }) => shortcut && matchesShortcut(stroke, shortcut) && enabled?.(),
  );
  if (relating.from !== undefined && event.key === 'Escape') relating.stop();
  else if (relating.from !== undefined && event.key === 'Enter' && position?.kind === 'card') {
    relating.end(position.card);
  } else if (action) action.run();
  else if (by) {
    const grid = blueprintGrid(editor.grid);
    editor.go(position ? step(grid, editor.cardsOf, position, by) : entrance(grid));
  } else if (event.key === 'Escape') editor.cancel();
  else if (event.key.length === 1 && event.key !== ' ' && !held) {
    if (position?.kind !== 'cell' && position?.kind !== 'card') return;
    editor.create(position.stage, position.lane, event.key);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
