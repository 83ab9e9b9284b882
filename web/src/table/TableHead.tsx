import { useTranslation } from 'react-i18next';
import { keyOfPosition, type Position } from '../canvas/navigation';
import { CommentBadge } from '../comments/CommentBadge';
import { useEditing, useEditor } from '../maps/EditorContext';
import { InlineText } from '../maps/grid/InlineText';
import { ItemMenu } from '../maps/grid/ItemMenu';
import { laneIcons, laneStyle } from '../maps/laneStyle';
import { PeerMarks } from '../together/PeerMarks';
import type { Place } from './places';
import classes from './Table.module.css';
import { pointerSelects, usePlace, useTable } from './TableContext';
import type { TableLine } from './tableEditor';

/** The title of a stage or a lane, at the top or at the side. */
export function TableHead({ line, place }: { line: TableLine; place: Place }) {
  const { t } = useTranslation('maps');
  const table = useTable();
  const editor = useEditor();
  const { selected, focused } = usePlace(place);
  const position: Position =
    line.type === 'stage' ? { kind: 'stage', stage: line.id } : { kind: 'lane', lane: line.id };
  const editing = useEditing(position);
  const Icon = line.type === 'lane' ? laneIcons[line.kind] : undefined;
  const untitled = t(line.type === 'stage' ? 'untitledStage' : 'untitledLane');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role stands right below
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both header roles have a column
    <div
      role={place.row === -1 ? 'columnheader' : 'rowheader'}
      className={classes.head}
      style={line.type === 'lane' ? laneStyle(line.kind) : undefined}
      aria-colindex={place.column + 2}
      aria-selected={selected}
      data-side={place.column === -1 || undefined}
      data-place={`${place.row} ${place.column}`}
      data-pos={keyOfPosition(position)}
      data-focused={focused || undefined}
      tabIndex={focused ? 0 : -1}
      onDoubleClick={() => editor.edit(position)}
      {...pointerSelects(table, place)}
    >
      {Icon && (
        <span className={classes.icon}>
          <Icon size={15} strokeWidth={1.9} aria-hidden />
        </span>
      )}
      <span className={classes.title} dir="auto">
        {editing ? (
          <InlineText
            value={line.title}
            label={t(line.type === 'stage' ? 'inspector.stage' : 'inspector.lane')}
            onSave={(value) => editor.rename(line.id, 'title', value)}
            onDone={() => {
              editor.cancel();
              table.select(place);
            }}
          />
        ) : (
          line.title || <em className={classes.untitled}>{untitled}</em>
        )}
      </span>
      <CommentBadge record={line.id} />
      <PeerMarks place={keyOfPosition(position)} inside />
      {!editing && (
        <span className={classes.menu}>
          <ItemMenu position={position} />
        </span>
      )}
    </div>
  );
}
