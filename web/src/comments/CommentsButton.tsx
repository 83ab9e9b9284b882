import { MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useMapView } from '../maps/useMapView';
import { useReviewPanel } from '../maps/useReviewPanel';
import classes from './CommentsButton.module.css';
import { unreadIn } from './talk';
import { useTalk } from './talkStore';

/** How many threads are open on the map, and how much of them one has not read; opens the list. */
export function CommentsButton() {
  const { t } = useTranslation('comments');
  const format = useFormat();
  const keeper = useTalk((state) => state.keeper);
  const open = useTalk(
    ({ threads }) => [...threads.values()].filter((each) => !each.resolved).length,
  );
  const unread = useTalk(({ threads, read }) =>
    keeper
      ? [...threads.values()].reduce(
          (sum, each) => sum + unreadIn(each, keeper.me.id, read).length,
          0,
        )
      : 0,
  );
  const expanded = useReviewPanel((state) => state.panel === 'comments');
  if (!keeper) return null;
  const words = [t('open', { count: open }), unread > 0 ? t('unread', { count: unread }) : '']
    .filter(Boolean)
    .join(' · ');
  return (
    <button
      type="button"
      className={classes.button}
      aria-expanded={expanded}
      aria-label={words}
      title={words}
      onClick={() => {
        useMapView.getState().closeDrill();
        useTalk.getState().showAll();
        useReviewPanel.getState().toggle('comments');
      }}
    >
      <MessageSquare size={16} aria-hidden />
      <span>{format.number(open)}</span>
      {unread > 0 && <span className={classes.unread} />}
    </button>
  );
}
