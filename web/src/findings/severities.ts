import { CircleAlert, Info, type LucideIcon, OctagonAlert } from 'lucide-react';
import type { Severity } from './findings';

/** A sign for each severity, so that it is never told by colour alone. */
export const severityIcons: Record<Severity, LucideIcon> = {
  low: Info,
  medium: CircleAlert,
  high: OctagonAlert,
};
