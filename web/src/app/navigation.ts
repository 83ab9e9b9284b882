import {
  Database,
  Gauge,
  Inbox,
  ListFilter,
  type LucideIcon,
  MapIcon,
  MessageSquareQuote,
  NotebookPen,
  Sprout,
  UsersRound,
  Waypoints,
} from 'lucide-react';

interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut: string;
  /** Stands in the bar of a phone, which has room for four; the others are behind “More”. */
  readonly near?: boolean;
}

/** The places of a workspace in the order of the work: draw, name, feed, ask, connect, care, improve, look. */
export const places = [
  { to: '/w/$ws/maps', label: 'nav.maps', icon: MapIcon, shortcut: 'alt+1', near: true },
  { to: '/w/$ws/personas', label: 'nav.personas', icon: UsersRound, shortcut: 'alt+5', near: true },
  { to: '/w/$ws/touchpoints', label: 'nav.touchpoints', icon: Waypoints, shortcut: 'alt+2' },
  { to: '/w/$ws/evidence', label: 'nav.evidence', icon: Database, shortcut: 'alt+3', near: true },
  { to: '/w/$ws/surveys', label: 'nav.surveys', icon: MessageSquareQuote, shortcut: 'alt+6' },
  { to: '/w/$ws/notes', label: 'nav.notes', icon: NotebookPen, shortcut: 'alt+7' },
  { to: '/w/$ws/rules', label: 'nav.rules', icon: ListFilter, shortcut: 'alt+4' },
  { to: '/w/$ws/cases', label: 'nav.cases', icon: Inbox, shortcut: 'alt+9' },
  {
    to: '/w/$ws/improvements',
    label: 'nav.improvements',
    icon: Sprout,
    shortcut: 'alt+8',
    near: true,
  },
  { to: '/w/$ws/dashboard', label: 'nav.dashboard', icon: Gauge, shortcut: 'alt+0' },
] as const satisfies readonly Place[];

/** Whether a place stands in the bar of a phone. */
export function isNear(place: Place): boolean {
  return place.near === true;
}
