/** What the evidence endpoints say. Absent fields are left out by the server, never null. */
import type { RejectedRow } from './generated/api';

export type EventKind = 'event' | 'answer' | 'ticket' | 'mention' | 'note';
export type Layout = 'events' | 'survey';
export type QuestionType = 'csat' | 'ces' | 'nps';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface EvidenceSource {
  readonly name: string;
  readonly kind: EventKind;
  readonly events: number;
  readonly persons: number;
  readonly lastImport: string;
}

export interface EvidenceSummary {
  readonly events: number;
  readonly persons: number;
  readonly firstTime?: string;
  readonly lastTime?: string;
  readonly sources: readonly EvidenceSource[];
}

export interface Question {
  readonly type: QuestionType;
  readonly min: number;
  readonly max: number;
}

export interface SurveyQuestion {
  readonly column: string;
  readonly touchpoint?: string;
  readonly label: string;
  readonly question: Question;
  readonly ignored: Readonly<Record<string, string>>;
}

/** How a file's columns become evidence; what is absent is guessed from the file. */
export interface ImportMapping {
  readonly layout?: Layout;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly source?: string;
  readonly kind?: EventKind;
  readonly id?: string;
  readonly person?: string;
  readonly time?: string;
  readonly timePattern?: string;
  readonly timeZone?: string;
  readonly fixedTime?: string;
  readonly activity?: string;
  readonly channel?: string;
  readonly page?: string;
  readonly value?: string;
  readonly text?: string;
  readonly properties?: readonly string[];
  readonly signatureProperties?: readonly string[];
  readonly questions?: readonly SurveyQuestion[];
}

export interface PreviewColumn {
  readonly name: string;
  readonly samples: readonly string[];
  readonly distinct: number;
  readonly numeric: boolean;
  readonly time: boolean;
}

export interface PreviewEvent {
  readonly person: string;
  readonly time: string;
  readonly type: string;
  readonly channel?: string;
  readonly value?: number;
  readonly text?: string;
}

export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly events: readonly PreviewEvent[];
  readonly rejection?: RejectedRow;
}

export interface ImportPreview {
  readonly format: string;
  readonly bytes: number;
  readonly mapping: ImportMapping;
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly PreviewRow[];
  readonly rowsRead: number;
  readonly wholeFileRead: boolean;
  readonly problems: readonly string[];
  readonly saved?: PreviewSaved;
}

/** The saved mapping behind a preview, and how the file's columns differ from those it was made for. */
export interface PreviewSaved {
  readonly name: string;
  readonly same: boolean;
  readonly differences: readonly ColumnDifference[];
}

/** What a column is used as. */
export type ColumnRole =
  | 'person'
  | 'time'
  | 'activity'
  | 'channel'
  | 'page'
  | 'value'
  | 'text'
  | 'id'
  | 'property'
  | 'question'
  | 'leave-out';

export interface ColumnDifference {
  readonly column: string;
  readonly change: 'missing' | 'renamed' | 'new' | 'left-out';
  readonly was?: string;
  readonly role: ColumnRole;
}

export interface SavedMapping {
  readonly name: string;
  readonly mapping: ImportMapping;
  readonly columns: readonly string[];
  readonly savedAt: string;
}

export interface ImportReceipt {
  readonly id: string;
  readonly source: string;
  readonly dryRun: boolean;
  readonly at: string;
  readonly rows: number;
  readonly received: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly ignored: number;
  readonly persons: number;
  /** How many e-mail addresses and the like were replaced in texts. */
  readonly masked: number;
  readonly millis: number;
}

export interface ImportJob {
  readonly id: string;
  readonly name: string;
  readonly state: 'running' | 'done' | 'failed' | 'undone';
  readonly phase?: 'reading' | 'storing' | 'done';
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
  readonly startedAt: string;
  readonly receipt?: ImportReceipt;
  readonly problem?: { readonly title: string; readonly detail?: string };
  readonly undoneAt?: string;
  /** Later imports that brought events of this one again: undoing takes those away too. */
  readonly repeatedBy: readonly ImportRepeat[];
}

export interface ImportRepeat {
  readonly id: string;
  readonly name: string;
  readonly startedAt: string;
  readonly events: number;
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

export interface EventRow {
  readonly sequence: number;
  readonly source: string;
  readonly kind: EventKind;
  readonly type: string;
  readonly time: string;
  readonly received: string;
  readonly person: string;
  readonly personCode: number;
  readonly signature: number;
  readonly channel?: string;
  readonly page?: string;
  readonly text?: string;
  readonly value?: number;
  readonly properties: Readonly<Record<string, string>>;
}
