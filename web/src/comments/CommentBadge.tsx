import { MessageSquare } from 'lucide-react';
import { useFormat } from '../i18n/useFormat';
import { useTexts } from '../i18n/useTexts';
import { useEditor } from '../maps/EditorContext';
import { useMapView } from '../maps/useMapView';
import { anchorOf } from './anchors';
import classes from './CommentBadge.module.css';
import type { Mark } from './talk';
import { useTalk } from './talkStore';

interface CommentBadgeProps {
  readonly record: string;
  /** Hangs over the upper edge of what it belongs to. */
  readonly hanging?: boolean;
}

/** How many open threads a record has; nothing where nobody said anything. */
export function CommentBadge({ record, hanging = false }: CommentBadgeProps) {
  const mark = useTalk(({ byAnchor }) => byAnchor.get(record));
  // Most records have none, and a map has thousands: they need no texts.
  return mark ? <Badge record={record} mark={mark} hanging={hanging} /> : null;
}

function Badge({ record, mark, hanging }: Required<CommentBadgeProps> & { mark: Mark }) {
  const t = useTexts();
  const format = useFormat();
  const editor = useEditor();
  const label = [
    t('comments:open', { count: mark.open }),
    mark.unread > 0 ? t('comments:unread', { count: mark.unread }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <button
      type="button"
      className={classes.badge}
      data-comments={record}
      data-hanging={hanging || undefined}
      data-unread={mark.unread > 0 || undefined}
      // Keys walk from card to card; a shortcut of the selected one opens the same list.
      tabIndex={-1}
      aria-label={label}
      title={label}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        const anchor = anchorOf(editor, record);
        useMapView.getState().closeDrill();
        if (anchor) useTalk.getState().openAbout(anchor);
      }}
    >
      <MessageSquare size={11} strokeWidth={2.2} aria-hidden />
      {format.number(mark.open > 0 ? mark.open : mark.unread)}
    </button>
  );
}

/** How many open threads the cards of a cell have together; not a button, the cell stands for itself. */
export function CommentCount({ records }: { records: readonly string[] }) {
  const open = useTalk(({ byAnchor }) =>
    byAnchor.size === 0
      ? 0
      : records.reduce((sum, record) => sum + (byAnchor.get(record)?.open ?? 0), 0),
  );
  return open === 0 ? null : <Count open={open} />;
}

function Count({ open }: { open: number }) {
  const t = useTexts();
  const format = useFormat();
  const label = t('comments:open', { count: open });
  return (
    <span className={classes.count} role="img" aria-label={label} title={label}>
      <MessageSquare size={11} strokeWidth={2.2} aria-hidden />
      {format.number(open)}
    </span>
  );
}
