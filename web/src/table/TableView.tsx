import { Button, SegmentedControl } from '@mantine/core';
import { ClipboardPaste, Columns3, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useEditor, useGrid } from '../maps/EditorContext';
import { AddLane } from '../maps/grid/AddLane';
import { useDrafting } from '../together/useDrafting';
import { useActions } from '../ui/actions';
import { EmptyState } from '../ui/EmptyState';
import { PasteDialog } from './PasteDialog';
import classes from './Table.module.css';
import { TableContext } from './TableContext';
import { TableGrid } from './TableGrid';
import { tableActions } from './tableActions';
import { TableEditor } from './tableEditor';

/** The map as a spreadsheet: stages and lanes as columns and rows, cards as the lines of a cell. */
export function TableView() {
  const { t, i18n } = useTranslation(['table', 'maps']);
  const editor = useEditor();
  const grid = useGrid();
  const [table] = useState(() => new TableEditor(editor));
  const stagesAcross = useStore(table.store, (state) => state.stagesAcross);
  useDrafting(editor, table.store);
  const actions = useMemo(() => tableActions(table), [table]);
  useActions('table', actions);
  useEffect(() => () => editor.select(undefined), [editor]);
  const empty = grid.stages.length === 0 && grid.lanes.length === 0;
  return (
    <TableContext.Provider value={table}>
      <div className={classes.view}>
        <div className={classes.bar}>
          <SegmentedControl
            key={i18n.language}
            size="xs"
            radius="md"
            aria-label={t('across')}
            value={stagesAcross ? 'stages' : 'lanes'}
            onChange={(value) => table.turn(value === 'stages')}
            data={[
              { value: 'stages', label: t('stagesAcross') },
              { value: 'lanes', label: t('lanesAcross') },
            ]}
          />
          <Button
            variant="default"
            size="xs"
            leftSection={<ClipboardPaste size={14} aria-hidden />}
            onClick={() => table.openPaste()}
          >
            {t('action.paste')}
          </Button>
          <span className={classes.hint}>{t('hint')}</span>
        </div>
        {empty ? (
          <EmptyState icon={Columns3} title={t('maps:noStages')} hint={t('emptyHint')}>
            <Button leftSection={<Plus size={16} />} onClick={() => editor.addStage()}>
              {t('maps:action.addStage')}
            </Button>
          </EmptyState>
        ) : (
          <TableGrid actions={actions} />
        )}
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
        <PasteDialog />
      </div>
    </TableContext.Provider>
  );
}
