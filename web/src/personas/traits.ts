import {
  Flag,
  Flame,
  Footprints,
  HandHeart,
  Heart,
  Hourglass,
  type LucideIcon,
  Star,
  TriangleAlert,
} from 'lucide-react';
import type { TraitKind } from '../wire/generated/vocabulary';

export const traitIcons: Record<TraitKind, LucideIcon> = {
  goal: Flag,
  motivation: Flame,
  problem: TriangleAlert,
  need: HandHeart,
  expectation: Hourglass,
  behaviour: Footprints,
  emotion: Heart,
  interest: Star,
};

/** Pairs of ends that describe most personalities; the words are `personas:slider.…`. */
export const sliderPresets = [
  { low: 'slider.introvert', high: 'slider.extrovert' },
  { low: 'slider.spontaneous', high: 'slider.planning' },
  { low: 'slider.price', high: 'slider.quality' },
  { low: 'slider.cautious', high: 'slider.adventurous' },
  { low: 'slider.beginner', high: 'slider.expert' },
  { low: 'slider.feeling', high: 'slider.facts' },
  { low: 'slider.alone', high: 'slider.together' },
  { low: 'slider.loyal', high: 'slider.switching' },
] as const;
