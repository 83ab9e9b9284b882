import type { SharesEndpointNewShare, SharesEndpointShare } from '../wire/generated/api';

/** How long a link can be open, in days; 0 is until somebody ends it. */
export const DAYS = [7, 30, 90, 0] as const;

const DAY_MILLIS = 86_400_000;

/** What a link can show. */
export type Shareable =
  | { readonly kind: 'map'; readonly map: string }
  | {
      readonly kind: 'dashboard';
      /** Undefined for the whole workspace. */
      readonly map: string | undefined;
      /** How long a period is. */
      readonly days: number;
    };

/** Whether a link shows this, whatever else it shows of it. */
export function isLinkTo(what: Shareable, link: SharesEndpointShare): boolean {
  return link.kind === what.kind && link.map === what.map;
}

/** A link as somebody wants it, in the words of the form. */
export interface Wish {
  readonly label: string;
  readonly days: number;
  readonly password: string;
  readonly numbers: boolean;
  readonly quotes: boolean;
  /** Amounts by what the team assumes; only of a dashboard. */
  readonly money: boolean;
  /** Origins of web sites, one a line or with spaces between. */
  readonly sites: string;
}

/** Shows least, for a month. */
export const FIRST_WISH: Wish = {
  label: '',
  days: 30,
  password: '',
  numbers: false,
  quotes: false,
  money: false,
  sites: '',
};

export const SHORTEST_PASSWORD = 8;

export function isComplete({ password }: Wish): boolean {
  return password === '' || password.length >= SHORTEST_PASSWORD;
}

/** The wish in the words of the server. */
export function wantedOf(what: Shareable, wish: Wish, now: number): SharesEndpointNewShare {
  const { label, days, password, numbers, quotes, money, sites } = wish;
  return {
    ...(what.kind === 'map'
      ? { kind: 'map', map: what.map, numbers }
      : {
          kind: 'dashboard',
          days: what.days,
          money,
          ...(what.map === undefined ? {} : { map: what.map }),
        }),
    label: label.trim(),
    quotes,
    sites: sites.split(/\s+/).filter(Boolean).map(originOf),
    ...(days > 0 ? { expires: new Date(now + days * DAY_MILLIS).toISOString() } : {}),
    ...(password === '' ? {} : { password }),
  };
}

/** The origin of an address that somebody pasted as a whole. */
function originOf(site: string): string {
  try {
    return new URL(site).origin;
  } catch {
    return site;
  }
}
