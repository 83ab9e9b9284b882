import { Angry, Frown, Laugh, type LucideIcon, Meh, Smile } from 'lucide-react';
import type { TextKey } from '../i18n/useTexts';

interface Emotion {
  readonly value: number;
  readonly icon: LucideIcon;
  readonly label: TextKey;
}

/** The five words of the scale; values between them take the nearer word. */
export const emotions = [
  { value: -2, icon: Angry, label: 'maps:emotion.m2' },
  { value: -1, icon: Frown, label: 'maps:emotion.m1' },
  { value: 0, icon: Meh, label: 'maps:emotion.0' },
  { value: 1, icon: Smile, label: 'maps:emotion.p1' },
  { value: 2, icon: Laugh, label: 'maps:emotion.p2' },
] as const satisfies readonly Emotion[];

export function emotionAt(value: number): (typeof emotions)[number] {
  const index = Math.max(0, Math.min(4, Math.round(value) + 2));
  return emotions[index] ?? emotions[2];
}
