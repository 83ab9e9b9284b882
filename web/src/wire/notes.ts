/** What the endpoints of notes say and take. Absent fields are left out by the server, never null. */

export const noteKinds = [
  'interview',
  'observation',
  'testing',
  'workshop',
  'procedure',
  'document',
] as const;

export type NoteKind = (typeof noteKinds)[number];

export interface NoteFacts {
  readonly kind: NoteKind;
  readonly title: string;
  /** BCP 47; empty when nobody knows. */
  readonly language: string;
  /** A day, such as 2026-03-01; empty when nobody knows. */
  readonly date: string;
  readonly person: string;
  readonly persona: string;
}

export interface NoteFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** A stretch of a text in UTF-16 units, and the words that were marked. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface PassageFacts {
  readonly codes: readonly string[];
  readonly touchpoint: string;
  readonly map: string;
  readonly stage: string;
  readonly persona: string;
  readonly remark: string;
}

export interface Passage {
  readonly id: string;
  readonly note: string;
  readonly anchor: Anchor;
  readonly certainty: 'exact' | 'nearest' | 'lost';
  readonly facts: PassageFacts;
}

export interface Note {
  readonly id: string;
  readonly facts: NoteFacts;
  readonly file?: NoteFile;
  readonly revision: number;
  readonly created: string;
  readonly edited: string;
  readonly trashed?: string;
  readonly text: string;
  readonly passages: readonly Passage[];
}

export interface Snippet {
  readonly text: string;
  readonly at: number;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export interface NoteSummary {
  readonly id: string;
  readonly facts: NoteFacts;
  readonly hasFile: boolean;
  readonly characters: number;
  readonly passages: number;
  readonly lost: number;
  readonly created: string;
  readonly edited: string;
  readonly trashed?: string;
  readonly snippet?: Snippet;
}

export const codeColors = ['teal', 'madder', 'lichen', 'fern', 'weld', 'rose', 'walnut'] as const;

export interface CodeFacts {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

export interface Code {
  readonly id: string;
  readonly facts: CodeFacts;
  readonly passages: number;
  readonly notes: number;
  readonly persons: number;
}

export interface QuotedPassage {
  readonly passage: Passage;
  readonly note: NoteFacts;
}
