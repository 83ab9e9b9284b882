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
const dyes: Record<LaneKind, string> = {
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
};

/** The colours of a lane as CSS variables `--dye` and `--dye-soft`. */
export function laneStyle(kind: LaneKind): CSSProperties {
  return {
    '--dye': `var(--wl-dye-${dyes[kind]})`,
    '--dye-soft': `var(--wl-dye-${dyes[kind]}-soft)`,
  } as CSSProperties;
}
