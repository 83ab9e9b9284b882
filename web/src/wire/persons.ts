/** What is told of single customers. Absent fields are left out by the server, never null. */
import type { EventKind, EventRow } from './evidence';

/** A name that was found, and the code of the person whose it is. */
export interface NamedPerson {
  readonly code: number;
  readonly id: string;
}

/** Two names that are one person. */
export interface Identity {
  readonly anonymous: string;
  readonly known: string;
  readonly since: string;
  readonly by: string;
}

/** One customer over all channels, counted. */
export interface Person {
  readonly code: number;
  readonly id: string;
  readonly names: readonly (NamedPerson & { readonly events: number })[];
  readonly identities: readonly Identity[];
  readonly events: number;
  readonly firstTime?: string;
  readonly lastTime?: string;
  readonly kinds: readonly { readonly kind: EventKind; readonly events: number }[];
  readonly channels: readonly { readonly channel: string; readonly events: number }[];
}

/** One event, and the touchpoint that the rules see in it. */
export interface Moment {
  readonly event: EventRow;
  readonly touchpoint?: { readonly id: string; readonly name: string };
}
