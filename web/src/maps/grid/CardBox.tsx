import type { MouseEvent, PointerEvent, ReactNode } from 'react';
import { textOf } from '../../canvas/model';
import { keyOfPosition, type Position } from '../../canvas/navigation';
import { GradeMark } from '../../claims/GradeMark';
import { CommentBadge } from '../../comments/CommentBadge';
import { VersionsMark } from '../../history/VersionsMark';
import { text } from '../../i18n/i18n';
import { OpportunityMark } from '../../improvements/OpportunityMark';
import type { RecordState } from '../../live';
import { PeerMarks } from '../../together/PeerMarks';
import { useEditor, useEditorState } from '../EditorContext';
import type { MapEditor } from '../editor';
import { colorStyle } from '../laneStyle';
import { useFaded } from '../personas';
import classes from './Card.module.css';
import { CardPicture } from './CardPicture';
import { startDrag } from './drag';

type CardPosition = Position & { readonly kind: 'card' };

interface CardBoxProps {
  readonly card: RecordState;
  readonly position: CardPosition;
  readonly label: string;
  readonly editing?: boolean;
  readonly children: ReactNode;
}

const SELECTED = 1;
const MARKED = 2;
const FOUND = 4;

/** The frame of every card: selection, focus, dragging. Light, because a map has thousands of them. */
export function CardBox({ card, position, label, editing = false, children }: CardBoxProps) {
  const editor = useEditor();
  const { id } = card;
  const look = useEditorState(
    (state) =>
      (state.position?.kind === 'card' && state.position.card === id ? SELECTED : 0) +
      (state.marked.has(id) ? MARKED : 0) +
      (state.found.has(id) ? FOUND : 0),
  );
  const faded = useFaded(card);
  const selected = (look & SELECTED) > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of whatever is focused in it
    <article
      className={classes.card}
      style={colorStyle(textOf(card, 'color'))}
      aria-label={label}
      tabIndex={selected ? 0 : -1}
      data-pos={keyOfPosition(position)}
      data-card={id}
      data-selected={selected || undefined}
      data-marked={(look & MARKED) > 0 || undefined}
      data-found={(look & FOUND) > 0 || undefined}
      data-faded={faded || undefined}
      onClick={(event) => {
        event.stopPropagation();
        if (!editing) choose(editor, position, event);
      }}
      onDoubleClick={() => editor.edit(position)}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        if (!editing) startDrag(editor, 'card', id, event);
      }}
    >
      {children}
      <CardPicture card={id} />
      <OpportunityMark card={id} />
      <VersionsMark record={id} />
      <GradeMark record={id} />
      <CommentBadge record={id} hanging />
      <PeerMarks place={keyOfPosition(position)} />
      {!editing && (
        <button
          type="button"
          className={classes.more}
          tabIndex={-1}
          aria-label={text('action.more')}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            const box = event.currentTarget.getBoundingClientRect();
            editor.store.setState({ menu: { position, x: box.left, y: box.bottom } });
          }}
        />
      )}
    </article>
  );
}

function choose(editor: MapEditor, position: CardPosition, event: MouseEvent): void {
  if (event.shiftKey) editor.picked.extend(position);
  else if (event.ctrlKey || event.metaKey) editor.picked.toggle(position);
  else editor.go(position);
}
