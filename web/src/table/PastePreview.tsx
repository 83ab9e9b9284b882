import { Button, Checkbox, Group, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useGrid } from '../maps/EditorContext';
import classes from './Paste.module.css';
import { guessReading, type PasteReading, type PlannedCell, planPaste } from './pastePlan';
import { useTable } from './TableContext';
import { laneKindOf } from './tableEditor';
import type { Range } from './tsv';

/** Above this many cells a browser has better things to do than to preview them. */
const MOST_CELLS = 5_000;

/** What a paste would add and take away, cell by cell, before anything is done. */
export function PastePreview({ range, onDone }: { range: Range; onDone: () => void }) {
  const { t } = useTranslation(['table', 'maps', 'common']);
  const table = useTable();
  const editor = useEditor();
  const grid = useGrid();
  const [reading, setReading] = useState(() =>
    guessReading(range, grid, table.target(), table.store.getState().stagesAcross),
  );
  const plan = useMemo(
    () =>
      planPaste(
        { map: editor.session.document, library: editor.library.document },
        grid,
        range,
        reading,
        laneKindOf,
      ),
    [editor, grid, range, reading],
  );
  const change = (change: Partial<PasteReading>) => setReading({ ...reading, ...change });
  const { stages, lanes, added, removed, faults } = plan.counts;
  const cells = (range[0]?.length ?? 0) * range.length;
  const nothing = stages + lanes + added + removed === 0;
  if (cells > MOST_CELLS) {
    return (
      <p role="alert" className={classes.faults}>
        {t('paste.tooLarge', { count: cells, most: MOST_CELLS })}
      </p>
    );
  }
  return (
    <div className={classes.preview}>
      <div className={classes.options}>
        <Checkbox
          label={t('paste.headRow')}
          checked={reading.headRow}
          onChange={(event) => change({ headRow: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('paste.headColumn')}
          checked={reading.headColumn}
          onChange={(event) => change({ headColumn: event.currentTarget.checked })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('across')}
          value={reading.stagesAcross ? 'stages' : 'lanes'}
          onChange={(value) => change({ stagesAcross: value === 'stages' })}
          data={[
            { value: 'stages', label: t('stagesAcross') },
            { value: 'lanes', label: t('lanesAcross') },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('paste.mode')}
          value={reading.mode}
          onChange={(value) => change({ mode: value === 'replace' ? 'replace' : 'add' })}
          data={[
            { value: 'add', label: t('paste.add') },
            { value: 'replace', label: t('paste.replace') },
          ]}
        />
      </div>
      <output className={classes.summary} aria-live="polite">
        {nothing
          ? t('paste.nothing')
          : [
              stages > 0 && t('paste.newStages', { count: stages }),
              lanes > 0 && t('paste.newLanes', { count: lanes }),
              t('paste.added', { count: added }),
              removed > 0 && t('paste.removed', { count: removed }),
            ]
              .filter(Boolean)
              .join(' · ')}
        {faults > 0 && (
          <strong className={classes.faults}> · {t('paste.faults', { count: faults })}</strong>
        )}
      </output>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroller} aria-label={t('paste.preview')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              {plan.stages.map((stage, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: planned columns have no other identity
                <th key={i} scope="col" data-new={stage.id === undefined || undefined} dir="auto">
                  {stage.title || t('maps:untitledStage')}
                  {stage.id === undefined && (
                    <span className={classes.badge}>{t('paste.new')}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.lanes.map((lane, l) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: planned rows have no other identity
              <tr key={l}>
                <th scope="row" data-new={lane.id === undefined || undefined} dir="auto">
                  {lane.title || t('maps:untitledLane')}
                  {lane.id === undefined && <span className={classes.badge}>{t('paste.new')}</span>}
                </th>
                {plan.cells.map((column, s) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: planned cells have no other identity
                  <PreviewCell key={s} cell={column[l]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Group justify="end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
        <Button
          data-autofocus
          disabled={nothing}
          onClick={() => {
            onDone();
            table.applyPaste(plan);
          }}
        >
          {t('paste.apply')}
        </Button>
      </Group>
    </div>
  );
}

function PreviewCell({ cell }: { cell: PlannedCell | undefined }) {
  const { t } = useTranslation('table');
  if (!cell) return <td />;
  return (
    <td data-fault={cell.fault}>
      {cell.fault && <span className={classes.faults}>{t(`fault.${cell.fault}`)}</span>}
      {cell.after.map((line) => (
        <p key={line} dir="auto" data-change={cell.before.includes(line) ? undefined : 'added'}>
          {cell.before.includes(line) ? line : <ins>{line}</ins>}
        </p>
      ))}
      {cell.before
        .filter((line) => !cell.after.includes(line))
        .map((line) => (
          <p key={line} dir="auto" data-change="removed">
            <del>{line}</del>
          </p>
        ))}
    </td>
  );
}
