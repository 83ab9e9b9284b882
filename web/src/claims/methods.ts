import {
  AtSign,
  ChartLine,
  CircleEllipsis,
  ClipboardList,
  Eye,
  FileCheck,
  FlaskConical,
  Headset,
  type LucideIcon,
  MessagesSquare,
} from 'lucide-react';
import type { TextKey } from '../i18n/useTexts';
import { choices, type Method } from '../wire/generated/vocabulary';

/** How something was found out, as an icon; its word is `claims:method.…`. */
export const methodIcons: Record<Method, LucideIcon> = {
  interview: MessagesSquare,
  survey: ClipboardList,
  social: AtSign,
  analytics: ChartLine,
  support: Headset,
  observation: Eye,
  testing: FlaskConical,
  procedure: FileCheck,
  other: CircleEllipsis,
};

export function methodOf(word: string): Method {
  return choices.Method.find((each) => each === word) ?? 'other';
}

export function methodLabel(method: Method): TextKey {
  return `claims:method.${method}`;
}
