/** What customers say about a place of a map. Absent fields are left out by the server, never null. */
import type { EventKind } from './evidence';

export const MOODS = ['positive', 'neutral', 'negative', 'unknown'] as const;
export type MoodLabel = (typeof MOODS)[number];

/** What a machine makes of a text; never a score that somebody gave. */
interface Mood {
  readonly label: MoodLabel;
  readonly score: number;
  readonly model: string;
  readonly coverage: number;
}

export interface Voice {
  /** Of the event that it came with; none where it was said in an interview. */
  readonly sequence?: number;
  readonly person?: number;
  /** Empty where nobody wrote down who it was. */
  readonly personId: string;
  readonly time?: string;
  readonly kind: EventKind | 'interview';
  readonly channel?: string;
  readonly text: string;
  readonly ownScore?: number;
  readonly language: string;
  readonly mood: Mood;
  readonly interview?: {
    readonly note: string;
    readonly title: string;
    readonly passage: string;
  };
}

export interface Voices {
  readonly texts: number;
  readonly complete: boolean;
  readonly moods: readonly { readonly mood: MoodLabel; readonly texts: number }[];
  readonly phrases: readonly {
    readonly phrase: string;
    readonly language: string;
    readonly texts: number;
  }[];
  readonly items: readonly Voice[];
  readonly next?: string;
}
