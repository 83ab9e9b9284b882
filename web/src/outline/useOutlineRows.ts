import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { keyOfPosition } from '../canvas/navigation';
import { type OutlineRow, outlineRows, pathTo } from '../canvas/outline';
import { useEditor, useEditorState } from '../maps/EditorContext';

function same(a: OutlineRow, b: OutlineRow): boolean {
  return (
    a.key === b.key &&
    a.level === b.level &&
    a.place === b.place &&
    a.count === b.count &&
    a.expanded === b.expanded &&
    keyOfPosition(a.position) === keyOfPosition(b.position) &&
    JSON.stringify(a.position) === JSON.stringify(b.position)
  );
}

/** The rows that are the same as before stay the same objects, so that only what changed draws again. */
function keeping(before: readonly OutlineRow[], now: readonly OutlineRow[]): readonly OutlineRow[] {
  const byKey = new Map(before.map((row) => [row.key, row]));
  const kept = now.map((row) => {
    const old = byKey.get(row.key);
    return old && same(old, row) ? old : row;
  });
  const unchanged = kept.length === before.length && kept.every((row, i) => row === before[i]);
  return unchanged ? before : kept;
}

/** The outline of the map, and what is folded in it. The selected row is never hidden. */
export function useOutlineRows() {
  const editor = useEditor();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [empty, setEmpty] = useState(false);
  const position = useEditorState((state) => state.position);
  const creating = useEditorState(({ editing }) =>
    editing?.kind === 'create' ? editing : undefined,
  );
  const atStage = creating?.stage ?? (position && 'stage' in position ? position.stage : undefined);
  const atLane = creating?.lane ?? (position && 'lane' in position ? position.lane : undefined);

  const last = useRef<readonly OutlineRow[]>([]);
  const stale = useRef(true);
  const read = useMemo(() => {
    stale.current = true;
    return () => {
      if (stale.current) {
        stale.current = false;
        const now = outlineRows(editor.grid, editor.cardsOf, {
          folded,
          showsEmpty: (stage, lane) => empty || (stage === atStage && lane === atLane),
          holds: (stage, lane) =>
            editor.laneKind(lane) === 'emotions' && editor.model.cards(stage, lane).length > 0,
        });
        last.current = keeping(last.current, now);
      }
      return last.current;
    };
  }, [editor, folded, empty, atStage, atLane]);
  const rows = useSyncExternalStore(
    useCallback(
      (changed) =>
        editor.session.document.onChange(() => {
          stale.current = true;
          changed();
        }),
      [editor],
    ),
    read,
  );

  const fold = useCallback((key: string, closed: boolean) => {
    setFolded((before) => {
      const after = new Set(before);
      if (closed) after.add(key);
      else after.delete(key);
      return after;
    });
  }, []);
  const foldAll = useCallback(
    (closed: boolean) =>
      setFolded(
        closed
          ? new Set(editor.grid.stages.map(({ id }) => keyOfPosition({ kind: 'stage', stage: id })))
          : new Set(),
      ),
    [editor],
  );
  useEffect(() => {
    const at = creating
      ? { kind: 'cell' as const, stage: creating.stage, lane: creating.lane }
      : position;
    if (!at) return;
    const path = pathTo(editor.grid, at);
    setFolded((before) =>
      path.some((key) => before.has(key))
        ? new Set([...before].filter((key) => !path.includes(key)))
        : before,
    );
  }, [editor, position, creating]);
  return { rows, fold, foldAll, empty, setEmpty };
}
