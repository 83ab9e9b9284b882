import {
  CircleAlert,
  Cog,
  Drama,
  Footprints,
  HeartPulse,
  Lightbulb,
  type LucideIcon,
  MessageCircle,
  RadioTower,
  ReceiptText,
  Rows3,
  Target,
  Waypoints,
  Wrench,
} from 'lucide-react';
import type { CSSProperties } from 'react';
import type { LaneKind } from '../wire/generated/vocabulary';

export const laneIcons: Record<LaneKind, LucideIcon> = {
  goals: Target,
  actions: Footprints,
  thoughts: MessageCircle,
  emotions: HeartPulse,
  touchpoints: Waypoints,
  channels: RadioTower,
  'pain-points': CircleAlert,
  opportunities: Lightbulb,
  evidence: ReceiptText,
  frontstage: Drama,
  backstage: Wrench,
  support: Cog,
  own: Rows3,
};

/** Woad is left out: it stands for what was measured. */
export const laneDyes = {
  goals: 'walnut',
  actions: 'weld',
  thoughts: 'lichen',
  emotions: 'madder',
  touchpoints: 'teal',
  channels: 'walnut',
  'pain-points': 'rose',
  opportunities: 'fern',
  evidence: 'walnut',
  frontstage: 'teal',
  backstage: 'lichen',
  support: 'weld',
  own: 'lichen',
} as const satisfies Record<LaneKind, string>;

/** The colours of a lane as CSS variables `--dye` and `--dye-soft`. */
export function laneStyle(kind: LaneKind): CSSProperties {
  return {
    '--dye': `var(--wl-dye-${laneDyes[kind]})`,
    '--dye-soft': `var(--wl-dye-${laneDyes[kind]}-soft)`,
  } as CSSProperties;
}

/** The colours that a card can be given, by the name that its record keeps. */
export const cardColors = [
  'madder',
  'weld',
  'fern',
  'teal',
  'woad',
  'lichen',
  'rose',
  'walnut',
] as const;

const isNamed = (color: string) => cardColors.some((each) => each === color);

/** A card's or a persona's own colour as CSS: a name of ours or #rrggbb. */
export function ownColor(color: string): string | undefined {
  if (isNamed(color)) return `var(--wl-dye-${color})`;
  return /^#[\da-f]{6}$/i.test(color) ? color : undefined;
}

/** The variables of {@link laneStyle} for a card with a colour of its own. */
export function colorStyle(color: string): CSSProperties | undefined {
  const dye = ownColor(color);
  if (dye === undefined) return undefined;
  const soft = isNamed(color)
    ? `var(--wl-dye-${color}-soft)`
    : `color-mix(in srgb, ${color} 12%, var(--wl-surface-raised))`;
  return { '--dye': dye, '--dye-soft': soft, background: soft } as CSSProperties;
}
