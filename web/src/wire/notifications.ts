/** What happened, as the server tells it. Absent fields are left out by the server, never null. */

export type NoticeKind =
  | 'change-moved'
  | 'effect-found'
  | 'findings-appeared'
  | 'file-refused'
  | 'webhook-stopped';

export type ChangeWord = 'planned' | 'running' | 'measured' | 'stopped';

export type StopReason = 'by-hand' | 'gone' | 'failing';

export type Notice =
  | {
      readonly kind: 'change-moved';
      readonly change: string;
      readonly title: string;
      readonly from: ChangeWord;
      readonly to: ChangeWord;
      readonly by: string;
    }
  | {
      readonly kind: 'effect-found';
      readonly change: string;
      readonly title: string;
      readonly verdict: 'better' | 'worse' | 'no-effect';
      readonly effect: number;
      readonly low: number;
      readonly high: number;
      readonly unit: 'points' | 'share' | 'hours';
    }
  | {
      readonly kind: 'findings-appeared';
      readonly map: string;
      readonly title: string;
      readonly count: number;
    }
  | {
      readonly kind: 'file-refused';
      readonly folder: string;
      readonly file: string;
      readonly problem: string;
    }
  | {
      readonly kind: 'webhook-stopped';
      readonly webhook: string;
      readonly host: string;
      readonly why: StopReason;
    };

export interface Told {
  readonly id: string;
  readonly at: string;
  readonly unread: boolean;
  readonly about: Notice;
}

export interface Notifications {
  readonly items: readonly Told[];
  readonly next?: string;
  readonly unread: number;
}
