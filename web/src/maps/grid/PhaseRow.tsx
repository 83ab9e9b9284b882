import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grid, PhaseSpan } from '../../canvas/model';
import { keyOfPosition, type Position } from '../../canvas/navigation';
import { CommentBadge } from '../../comments/CommentBadge';
import { PeerMarks } from '../../together/PeerMarks';
import { useEditing, useEditor, useSelected } from '../EditorContext';
import { startDrag } from './drag';
import classes from './Grid.module.css';
import { InlineText } from './InlineText';
import { ItemMenu } from './ItemMenu';

/** The phases, each over its stages. */
export function PhaseRow({ grid }: { grid: Grid }) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={classes.heads}
      style={{ '--row': 1 } as CSSProperties}
      data-phases
    >
      <div className={classes.phaseCorner} role="presentation" />
      {grid.phases
        .filter((span) => span.length > 0)
        .map((span) =>
          span.id === undefined ? (
            <div
              key={`before ${span.first}`}
              className={classes.phase}
              style={{ gridColumn: `${span.first + 2} / span ${span.length}` }}
              role="presentation"
            />
          ) : (
            <Phase key={span.id} span={span} id={span.id} />
          ),
        )}
      <div
        className={classes.phase}
        style={{ gridColumn: grid.stages.length + 2 }}
        role="presentation"
      />
    </div>
  );
}

function Phase({ span, id }: { span: PhaseSpan; id: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const position: Position = { kind: 'phase', phase: id };
  const selected = useSelected(position);
  const editing = useEditing(position);
  return (
    <div
      className={classes.phase}
      style={{ gridColumn: `${span.first + 2} / span ${span.length}` }}
      role="columnheader"
      aria-colspan={span.length}
      data-phase={id}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles its keys */}
      <div
        className={classes.phaseBand}
        role="group"
        aria-label={`${span.title || t('untitledPhase')}, ${t('inspector.phase')}`}
        data-pos={keyOfPosition(position)}
        data-selected={selected || undefined}
        tabIndex={selected ? 0 : -1}
        onClick={() => !editing && editor.go(position)}
        onDoubleClick={() => editor.edit(position)}
        onPointerDown={(event) => !editing && startDrag(editor, 'phase', id, event)}
      >
        <span className={classes.phaseTitle} dir="auto">
          {editing ? (
            <InlineText
              value={span.title}
              label={t('inspector.phase')}
              onSave={(value) => editor.rename(id, 'title', value)}
              onDone={(how) => editor.cancel(how === 'tab' ? 'next' : undefined)}
            />
          ) : (
            span.title || t('untitledPhase')
          )}
        </span>
        <CommentBadge record={id} />
        <PeerMarks place={keyOfPosition(position)} inside />
        {!editing && (
          <span className={classes.phaseMenu}>
            <ItemMenu position={position} />
          </span>
        )}
      </div>
    </div>
  );
}
