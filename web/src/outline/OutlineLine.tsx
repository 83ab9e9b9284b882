import { ChevronDown, ChevronRight } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutlineRow } from '../canvas/outline';
import { GradeWord, gradeWordId } from '../claims/GradeWord';
import { useEditor } from '../maps/EditorContext';
import { laneStyle } from '../maps/laneStyle';
import type { ItemAction } from '../maps/mapActions';
import { PositionMenu } from '../maps/PositionMenu';
import { useFaded } from '../maps/personas';
import { useRecord } from '../ui/useLive';
import { LineComments } from './LineComments';
import { LineContent } from './LineContent';
import { LinePeers } from './LinePeers';
import { useLineName } from './lineNames';
import classes from './Outline.module.css';

interface OutlineLineProps {
  readonly row: OutlineRow;
  readonly actions: readonly ItemAction[];
  readonly focusable: boolean;
  readonly onFold: (key: string, closed: boolean) => void;
}

/** One row: what it stands for, its text, and the menu of what can be done with it. */
export const OutlineLine = memo(function OutlineLine({
  row,
  actions,
  focusable,
  onFold,
}: OutlineLineProps) {
  const { t } = useTranslation('outline');
  const editor = useEditor();
  const { position, key, expanded } = row;
  const name = useLineName(row);
  const card = position.kind === 'card' ? position.card : '';
  const faded = useFaded(useRecord(editor.session.document, card));
  const style = {
    ...('lane' in position ? laneStyle(editor.laneKind(position.lane)) : {}),
    '--level': row.level,
  } as CSSProperties;
  const Arrow = expanded ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the outline handles the keys of its rows
    <div
      role="row"
      className={classes.row}
      style={style}
      data-kind={position.kind}
      data-pos={key}
      data-selected={focusable || undefined}
      data-faded={faded || undefined}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.count}
      aria-label={name}
      aria-describedby={position.kind === 'card' ? gradeWordId(position.card) : undefined}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      tabIndex={focusable ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && editor.select(position)}
      onDoubleClick={() => editor.edit(position)}
      onClick={(event) => {
        if ((event.target as HTMLElement).closest('button, input, textarea')) return;
        editor.go(position);
      }}
    >
      <div role="gridcell" className={classes.main}>
        {expanded === undefined ? (
          <span className={classes.noArrow} />
        ) : (
          <button
            type="button"
            className={classes.arrow}
            tabIndex={-1}
            aria-label={t(expanded ? 'fold' : 'unfold', { name })}
            onClick={() => onFold(key, expanded)}
          >
            <Arrow size={15} aria-hidden />
          </button>
        )}
        <LineContent row={row} />
        {position.kind === 'card' && <GradeWord record={position.card} />}
        <LineComments row={row} />
        <LinePeers row={row} />
      </div>
      <div role="gridcell" className={classes.menu}>
        <PositionMenu position={position} actions={actions} />
      </div>
    </div>
  );
});
