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
