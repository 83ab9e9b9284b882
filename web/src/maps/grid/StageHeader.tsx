import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../canvas/model';
import { keyOfPosition, type Position } from '../../canvas/navigation';
import { CommentBadge } from '../../comments/CommentBadge';
import { FindingBadge } from '../../findings/FindingBadge';
import { VersionsMark } from '../../history/VersionsMark';
import { useFormat } from '../../i18n/useFormat';
import { PeerMarks } from '../../together/PeerMarks';
import { useEditing, useEditorPlace, useEditorState, useSelected } from '../EditorContext';
import { useOverlay } from '../useOverlay';
import { startDrag } from './drag';
import classes from './Grid.module.css';
import { InlineText } from './InlineText';
import { ItemMenu } from './ItemMenu';

interface StageHeaderProps {
  readonly stage: Stage;
  readonly column: number;
  readonly count: number;
}

export const StageHeader = memo(function StageHeader({ stage, column, count }: StageHeaderProps) {
  const { t } = useTranslation('maps');
  const format = useFormat();
  const { editor, workspace, map } = useEditorPlace();
  const overlay = useOverlay();
  const position: Position = { kind: 'stage', stage: stage.id };
  const selected = useSelected(position);
  const editing = useEditing(position);
  const first = useEditorState((state) => state.position === undefined) && column === 0;
  return (
    <div
      className={classes.stage}
      role="columnheader"
      aria-colindex={column + 2}
      data-column={stage.id}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles its keys */}
      <div
        className={classes.stageBox}
        role="group"
        aria-label={`${stage.title || t('untitledStage')}, ${t('stagePosition', { place: column + 1, count })}`}
        data-pos={keyOfPosition(position)}
        data-selected={selected || undefined}
        tabIndex={selected || first ? 0 : -1}
        onFocus={() => editor.select(position)}
        onClick={() => !editing && editor.go(position)}
        onDoubleClick={() => editor.edit(position)}
        onPointerDown={(event) => !editing && startDrag(editor, 'stage', stage.id, event)}
      >
        <div className={classes.stageLine}>
          <span className={classes.stageNumber} aria-hidden>
            {format.number(column + 1)}
          </span>
          <h2 className={classes.stageTitle} dir="auto">
            {editing ? (
              <InlineText
                value={stage.title}
                label={t('inspector.stage')}
                onSave={(value) => editor.rename(stage.id, 'title', value)}
                onDone={(how) => editor.cancel(how === 'tab' ? 'next' : undefined)}
              />
            ) : (
              stage.title || <span className={classes.untitled}>{t('untitledStage')}</span>
            )}
          </h2>
          <CommentBadge record={stage.id} />
          <FindingBadge of="stage" id={stage.id} />
        </div>
        {(stage.definition || overlay) && (
          <p
            className={classes.stageDefinition}
            dir="auto"
            title={stage.definition}
            data-measured={overlay ? true : undefined}
          >
            {stage.definition}
          </p>
        )}
        <VersionsMark record={stage.id} />
        <PeerMarks place={keyOfPosition(position)} />
        {overlay && <overlay.StageHeader workspace={workspace} map={map} stage={stage.id} />}
        {!editing && (
          <span className={classes.menu}>
            <ItemMenu position={position} />
          </span>
        )}
      </div>
    </div>
  );
});
