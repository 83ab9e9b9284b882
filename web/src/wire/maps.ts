/** A list as every endpoint answers it; `next` continues it. */
export interface Items<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** A team's room. `library` is the live document with its touchpoints, channels and rules. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly demo: boolean;
  readonly library: string;
  readonly created: string;
}

/** A map on the home page. */
export interface MapSummary {
  readonly id: string;
  readonly title: string;
  readonly template: string;
  readonly version: number;
  readonly changed: string;
  readonly stages: readonly string[];
  readonly cards: number;
  readonly touchpoints: number;
  /** Cards that state something. */
  readonly claims: number;
  /** Truth cover: share of its cells that fresh evidence holds, 0 to 1. */
  readonly cover: number;
  readonly stance: '' | 'as-is' | 'to-be';
  /** Id of the map that it is a variant of; empty for an original. */
  readonly variantOf: string;
}

export interface NewMap {
  readonly title: string;
  readonly template: string;
  readonly language: string;
}

/** A start for a map. A phase without a title does not group. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly phases: readonly {
    readonly title: string;
    readonly stages: readonly { readonly title: string; readonly definition: string }[];
  }[];
  readonly lanes: readonly string[];
}
