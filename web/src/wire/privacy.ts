/** What the endpoints of privacy say. Absent fields are left out by the server, never null. */

export type Texts = 'mask' | 'keep' | 'drop';

export type FieldClass = 'public' | 'internal' | 'personal' | 'secret';

export interface Field {
  readonly name: string;
  readonly fieldClass: FieldClass;
  /** Whether a user said the class. */
  readonly said: boolean;
}

export interface SourceRules {
  readonly key: string;
  readonly name: string;
  readonly events: number;
  readonly masked: number;
  readonly policy: {
    readonly texts: Texts;
    readonly fields: Readonly<Record<string, FieldClass>>;
    readonly keepDays: number;
  };
  readonly fields: readonly Field[];
}

export interface NewPolicy {
  readonly source: string;
  readonly texts: Texts;
  readonly fields: Readonly<Record<string, FieldClass>>;
  readonly keepDays: number;
}

export interface Removed {
  readonly events: number;
  readonly persons: number;
  readonly rejected: number;
}

export interface Removal {
  readonly at: string;
  readonly reason: 'erased' | 'too-old';
  readonly source: string;
  readonly events: number;
  readonly rejected: number;
}

export interface Purpose {
  readonly key: string;
  readonly name: string;
}

export interface Consent {
  readonly purpose: string;
  readonly given: boolean;
  readonly at: string;
  readonly how: 'by-hand' | 'survey' | 'trait';
  readonly by: string;
  readonly text: string;
}

export interface HeldAbout {
  readonly names: readonly string[];
  readonly events: readonly { readonly source: string; readonly events: number }[];
  readonly rejected: number;
  readonly mentions: number;
  readonly others: readonly {
    readonly kind: 'responses' | 'consents' | 'notes';
    readonly pieces: number;
  }[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly texts: readonly {
    readonly document: string;
    readonly record: string;
    readonly type: string;
    readonly text: string;
  }[];
}

export interface Erasure {
  readonly id: string;
  readonly state: 'removing' | 'cleaning' | 'done';
  readonly asked: string;
  readonly by: string;
  readonly ended?: string;
  readonly counts: {
    readonly events: number;
    readonly rejected: number;
    readonly responses: number;
    readonly files: number;
  };
}
