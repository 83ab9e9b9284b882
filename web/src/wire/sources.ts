/** What the endpoints of live sources say. Absent fields are left out by the server, never null. */

/** received = stored + duplicate + rejected, always. */
export interface Counts {
  readonly received: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly rejected: number;
}

export interface WriteKey {
  readonly key: string;
  readonly created: string;
  readonly revoked?: string;
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly keys: readonly WriteKey[];
}

export interface SourceStatus extends Source {
  /** When its newest events were stored. */
  readonly last?: string;
  readonly total: Counts;
  readonly today: Counts;
  /** How many e-mail addresses and the like were replaced in texts. */
  readonly masked: number;
}
