import type { NoticeSettingsChoice } from './generated/api';

/** What happened, as the server tells it. Absent fields are left out by the server, never null. */

export type NoticeKind = NoticeSettingsChoice['kind'];

export type ChangeWord = 'planned' | 'running' | 'measured' | 'stopped';

export type StopReason = 'by-hand' | 'gone' | 'failing';

export type CaseUrgency = 'normal' | 'high' | 'urgent';

export type Notice =
  | {
      readonly kind: 'case-opened';
      readonly id: string;
      readonly number: number;
      readonly again: boolean;
      readonly priority: CaseUrgency;
      readonly owner: string;
      readonly due?: string;
    }
  | {
      readonly kind: 'case-waiting';
      readonly id: string;
      readonly number: number;
      readonly why: 'given' | 'reminded' | 'due' | 'escalated';
      readonly owner: string;
      readonly to: string;
      readonly due?: string;
    }
  | {
      readonly kind: 'case-closed';
      readonly id: string;
      readonly number: number;
      readonly recovered: boolean;
      readonly by: string;
    }
  | {
      readonly kind: 'map-drifted';
      readonly map: string;
      readonly title: string;
      readonly count: number;
      readonly since: string;
      readonly owner: string;
    }
  | {
      readonly kind: 'mentioned';
      readonly map: string;
      readonly title: string;
      readonly thread: string;
      readonly name: string;
      readonly by: string;
    }
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
