import {
  CircleDashed,
  type LucideIcon,
  MonitorSmartphone,
  Newspaper,
  Phone,
  RadioTower,
  Store,
} from 'lucide-react';
import { textOf } from '../canvas/model';
import type { RecordState } from '../live';
import type { Medium } from '../wire/generated/vocabulary';

const icons: Record<Medium, LucideIcon> = {
  digital: MonitorSmartphone,
  physical: Store,
  voice: Phone,
  print: Newspaper,
  other: RadioTower,
};

/** The icon of a channel by its medium; a dashed circle for none. */
export function medium(channel: RecordState | undefined): LucideIcon {
  if (!channel) return CircleDashed;
  const value = textOf(channel, 'medium');
  return Object.hasOwn(icons, value) ? icons[value as Medium] : icons.digital;
}
