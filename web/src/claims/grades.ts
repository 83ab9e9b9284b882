import {
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  History,
  type LucideIcon,
  TriangleAlert,
  Unplug,
} from 'lucide-react';
import type { TextKey } from '../i18n/useTexts';
import type { Grade, Why } from './claims';

/** A grade's icon, so that it is never told by colour alone. */
export const gradeIcons: Record<Grade, LucideIcon> = {
  triangulated: CircleCheckBig,
  'one-source': CircleDot,
  hypothesis: CircleDashed,
  stale: History,
  contradicted: TriangleAlert,
};

/** Of a claim that is stale because a number moved: the sign of drift. */
export const MovedIcon: LucideIcon = Unplug;

export function gradeLabel(grade: Grade): TextKey {
  return `claims:grade.${grade}`;
}

export function whyLabel(why: Why): TextKey {
  return `claims:why.${why}`;
}
