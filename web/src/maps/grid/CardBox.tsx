import type { PointerEvent, ReactNode } from 'react';
import type { Position } from '../../canvas/navigation';
import { keyOfPosition } from '../../canvas/navigation';
import { useEditor, useEditorState, useSelected } from '../EditorContext';
import classes from './Card.module.css';
import { startDrag } from './drag';
import { ItemMenu } from './ItemMenu';

interface CardBoxProps {
  readonly position: Position & { readonly kind: 'card' };
  readonly label: string;
  readonly editing?: boolean;
  readonly children: ReactNode;
}

/** The frame of every card: selection, focus, dragging, menu. */
export function CardBox({ position, label, editing = false, children }: CardBoxProps) {
  const editor = useEditor();
  const selected = useSelected(position);
  const dragged = useEditorState((state) => state.drag?.id === position.card);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of whatever is focused in it
    <article
      className={classes.card}
      aria-label={label}
      tabIndex={selected ? 0 : -1}
      data-pos={keyOfPosition(position)}
      data-card={position.card}
      data-stage={position.stage}
      data-lane={position.lane}
      data-selected={selected || undefined}
      data-dragged={dragged || undefined}
      onClick={(event) => {
        event.stopPropagation();
        if (!editing) editor.go(position);
      }}
      onDoubleClick={() => editor.edit(position)}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        if (!editing) startDrag(editor, 'card', position.card, event);
      }}
    >
      {children}
      {!editing && (
        <span className={classes.more}>
          <ItemMenu position={position} />
        </span>
      )}
    </article>
  );
}
