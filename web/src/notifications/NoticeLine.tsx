import { Link } from '@tanstack/react-router';
import {
  AlarmClock,
  AtSign,
  Bell,
  CircleCheck,
  FileWarning,
  Inbox,
  Lightbulb,
  type LucideIcon,
  Sprout,
  TrendingUpDown,
  Unplug,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Notice, NoticeKind, Told } from '../wire/notifications';
import classes from './notifications.module.css';
import { useSentence } from './useSentence';

export const kindIcons: Record<NoticeKind, LucideIcon> = {
  'case-opened': Inbox,
  'case-waiting': AlarmClock,
  'case-closed': CircleCheck,
  'map-drifted': TrendingUpDown,
  mentioned: AtSign,
  'change-moved': Sprout,
  'effect-found': CircleCheck,
  'findings-appeared': Lightbulb,
  'file-refused': FileWarning,
  'webhook-stopped': Unplug,
};

interface NoticeLineProps {
  readonly workspace: string;
  readonly told: Told;
  /** Called when somebody goes to what it is about. */
  readonly onOpen: () => void;
  /** What can be done with it, at the line's end. */
  readonly children?: ReactNode;
}

/** One notice: what happened, when, and the way there. */
export function NoticeLine({ workspace, told, onOpen, children }: NoticeLineProps) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const sentence = useSentence();
  const Icon = kindIcons[told.about.kind] ?? Bell;
  return (
    <li className={classes.notice} data-unread={told.unread || undefined}>
      <span className={classes.noticeIcon} data-kind={told.about.kind}>
        <Icon size={16} strokeWidth={1.9} aria-hidden />
      </span>
      <span className={classes.noticeText}>
        <Place workspace={workspace} notice={told.about} onOpen={onOpen}>
          {sentence(told.about)}
        </Place>
        {told.about.kind === 'file-refused' && <span dir="auto">{told.about.problem}</span>}
        <span className={classes.when} title={format.dateTime(told.at)}>
          {told.unread && <span className={classes.unread}>{t('unreadOne')} · </span>}
          {format.ago(told.at)}
        </span>
      </span>
      {children}
    </li>
  );
}

interface PlaceProps {
  readonly workspace: string;
  readonly notice: Notice;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

function Place({ workspace: ws, notice, onOpen, children }: PlaceProps) {
  const common = { className: classes.noticeLink ?? '', onClick: onOpen };
  switch (notice.kind) {
    case 'case-opened':
    case 'case-waiting':
    case 'case-closed':
      return (
        <Link to="/w/$ws/cases/$case" params={{ ws, case: notice.id }} {...common}>
          {children}
        </Link>
      );
    case 'mentioned':
      return (
        <Link
          to="/w/$ws/maps/$map"
          params={{ ws, map: notice.map }}
          search={{ thread: notice.thread }}
          {...common}
        >
          {children}
        </Link>
      );
    case 'change-moved':
    case 'effect-found':
      return (
        <Link
          to="/w/$ws/improvements/changes/$change"
          params={{ ws, change: notice.change }}
          {...common}
        >
          {children}
        </Link>
      );
    case 'findings-appeared':
    case 'map-drifted':
      return (
        <Link to="/w/$ws/maps/$map" params={{ ws, map: notice.map }} {...common}>
          {children}
        </Link>
      );
    case 'file-refused':
      return (
        <Link to="/w/$ws/evidence/folders" params={{ ws }} {...common}>
          {children}
        </Link>
      );
    case 'webhook-stopped':
      return (
        <Link to="/w/$ws/notifications/webhooks" params={{ ws }} {...common}>
          {children}
        </Link>
      );
  }
}
