import {
  Database,
  ListFilter,
  type LucideIcon,
  MapIcon,
  MessageSquareQuote,
  NotebookPen,
  Sprout,
  UsersRound,
  Waypoints,
} from 'lucide-react';

/** The places of a workspace, in the order of the work: draw, name, feed, ask, connect, improve. */
export const places = [
  { to: '/w/$ws/maps', label: 'nav.maps', icon: MapIcon, shortcut: 'alt+1' },
  { to: '/w/$ws/personas', label: 'nav.personas', icon: UsersRound, shortcut: 'alt+5' },
  { to: '/w/$ws/touchpoints', label: 'nav.touchpoints', icon: Waypoints, shortcut: 'alt+2' },
  { to: '/w/$ws/evidence', label: 'nav.evidence', icon: Database, shortcut: 'alt+3' },
  { to: '/w/$ws/surveys', label: 'nav.surveys', icon: MessageSquareQuote, shortcut: 'alt+6' },
  { to: '/w/$ws/notes', label: 'nav.notes', icon: NotebookPen, shortcut: 'alt+7' },
  { to: '/w/$ws/rules', label: 'nav.rules', icon: ListFilter, shortcut: 'alt+4' },
  { to: '/w/$ws/improvements', label: 'nav.improvements', icon: Sprout, shortcut: 'alt+8' },
] as const satisfies readonly {
  to: string;
  label: string;
  icon: LucideIcon;
  shortcut: string;
}[];
