/**
 * The numbers of the measured map by their names. A number is what people can open: its name goes
 * to the server, which answers with the persons and rows behind it.
 */

export type StageNumber =
  | 'visited'
  | 'reached'
  | 'converted'
  | 'lost'
  | 'pending'
  | 'returns'
  | 'timeToNext'
  | 'score';

export type TouchpointNumber = 'reached' | 'wentOn' | 'dropped' | 'returns' | 'timeToNext' | 'score';

export type NumberName =
  | { readonly of: 'stage'; readonly id: string; readonly number: StageNumber }
  | { readonly of: 'touchpoint'; readonly id: string; readonly number: TouchpointNumber }
  | { readonly of: 'edge'; readonly from: string; readonly to: string }
  | { readonly of: 'total' }
  | { readonly of: 'unmatched' };

/** The name as the server reads it. */
export function referenceOf(name: NumberName): string {
  switch (name.of) {
    case 'stage':
    case 'touchpoint':
      return `${name.of}:${name.id}:${name.number}`;
    case 'edge':
      return `edge:${name.from}:${name.to}`;
    case 'total':
      return 'total:persons';
    case 'unmatched':
      return 'unmatched';
  }
}

/** The text key of the sentence that says how the number is computed. */
export function definitionKey(name: NumberName): string {
  switch (name.of) {
    case 'stage':
    case 'touchpoint':
      return `definition.${name.of}.${name.number}`;
    case 'edge':
    case 'total':
    case 'unmatched':
      return `definition.${name.of}`;
  }
}

/** The text key of the number's short title. */
export function titleKey(name: NumberName): string {
  switch (name.of) {
    case 'stage':
    case 'touchpoint':
      return `number.${name.number}`;
    case 'edge':
    case 'total':
    case 'unmatched':
      return `number.${name.of}`;
  }
}

/** Which computation made it; vendors disagree, so the name of ours is always on the page. */
export function methodOf(name: NumberName, scoreMethod?: string): string {
  switch (name.of) {
    case 'stage':
      return name.number === 'score' ? (scoreMethod ?? 'mean/1') : STAGE_METHODS[name.number];
    case 'touchpoint':
      return name.number === 'score'
        ? (scoreMethod ?? 'mean/1')
        : TOUCHPOINT_METHODS[name.number];
    case 'edge':
      return 'directly-follows/1';
    case 'total':
      return 'persons/1';
    case 'unmatched':
      return 'rules.unmatched/1';
  }
}

const STAGE_METHODS: Record<Exclude<StageNumber, 'score'>, string> = {
  visited: 'visited/1',
  reached: 'stage-funnel/1',
  converted: 'stage-funnel/1',
  lost: 'stage-funnel/1',
  pending: 'stage-funnel/1',
  returns: 'returns/1',
  timeToNext: 'time-to-next/1',
};

const TOUCHPOINT_METHODS: Record<Exclude<TouchpointNumber, 'score'>, string> = {
  reached: 'touchpoint-reach/1',
  wentOn: 'went-on/1',
  dropped: 'went-on/1',
  returns: 'returns/1',
  timeToNext: 'time-to-next/1',
};
