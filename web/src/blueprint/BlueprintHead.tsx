import { useTranslation } from 'react-i18next';
import { keyOfPosition, type Position } from '../canvas/navigation';
import { useEditing, useEditor, useSelected } from '../maps/EditorContext';
import { InlineText } from '../maps/grid/InlineText';
import { laneIcons } from '../maps/laneStyle';
import type { LaneKind } from '../wire/generated/vocabulary';
import classes from './Blueprint.module.css';

interface BlueprintHeadProps {
  readonly position: Position & { readonly kind: 'stage' | 'lane' };
  readonly title: string;
  readonly kind?: LaneKind;
  readonly first?: boolean;
}

/** The title of a stage at the top, or of a lane at the side. */
export function BlueprintHead({ position, title, kind, first = false }: BlueprintHeadProps) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const selected = useSelected(position);
  const editing = useEditing(position);
  const id = position.kind === 'stage' ? position.stage : position.lane;
  const Icon = kind && laneIcons[kind];
  return (
    <div
      role={position.kind === 'stage' ? 'columnheader' : 'rowheader'}
      className={position.kind === 'stage' ? classes.stage : classes.lane}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid handles its keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles its keys */}
      <div
        className={classes.title}
        data-pos={keyOfPosition(position)}
        data-selected={selected || undefined}
        tabIndex={selected || first ? 0 : -1}
        onFocus={() => editor.select(position)}
        onClick={() => !editing && editor.go(position)}
        onDoubleClick={() => editor.edit(position)}
      >
        {Icon && <Icon size={15} strokeWidth={1.9} aria-hidden />}
        <span dir="auto">
          {editing ? (
            <InlineText
              value={title}
              label={t(position.kind === 'stage' ? 'inspector.stage' : 'inspector.lane')}
              onSave={(value) => editor.rename(id, 'title', value)}
              onDone={() => editor.go(position)}
            />
          ) : (
            title || t(position.kind === 'stage' ? 'untitledStage' : 'untitledLane')
          )}
        </span>
      </div>
    </div>
  );
}
