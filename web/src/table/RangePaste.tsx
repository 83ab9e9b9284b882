import { useEffect, useState } from 'react';
import type { InGrid } from '../canvas/range';
import { useEditor } from '../maps/EditorContext';
import type { MapEditor } from '../maps/editor';
import { PasteDialog } from './PasteDialog';
import { TableContext } from './TableContext';
import { TableEditor } from './tableEditor';
import type { Range } from './tsv';

interface RangePasteProps {
  readonly range: Range;
  /** The place whose cell is the first that the range goes to. */
  readonly at: InGrid;
  readonly onDone: () => void;
}

/** Cells of a spreadsheet pasted into another view than the table: the same preview, and one undo. */
export default function RangePaste({ range, at, onDone }: RangePasteProps) {
  const editor = useEditor();
  const [table] = useState(() => tableAt(editor, at));
  useEffect(() => {
    table.openPaste(range);
    return table.store.subscribe(({ paste }) => {
      if (paste === undefined) onDone();
    });
  }, [table, range, onDone]);
  return (
    <TableContext.Provider value={table}>
      <PasteDialog />
    </TableContext.Provider>
  );
}

/** The map as a table, with the cell of a place selected. */
function tableAt(editor: MapEditor, at: InGrid): TableEditor {
  const { stages, lanes } = editor.grid;
  const table = new TableEditor(editor);
  const focus = {
    row: lanes.findIndex(({ id }) => id === at.lane),
    column: stages.findIndex(({ id }) => id === at.stage),
  };
  table.store.setState({ anchor: focus, focus });
  return table;
}
