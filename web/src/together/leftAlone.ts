import { textOf } from '../canvas/model';
import type { Change, DocumentView, RecordState, Skipped, Writer } from '../live';

/** What became of it after one's own edit. */
type What = 'changed' | 'moved' | 'removed' | 'restored' | 'purged';

/** A record of which an undo left something alone, and what somebody has done to it since. */
export interface LeftAlone {
  readonly record: string;
  readonly type: string;
  /** In its own words, or in those of what it stands on. */
  readonly title: string;
  readonly what: What;
  /** The names of the fields where it was changed; `place` where it was moved as well. */
  readonly fields: readonly string[];
  readonly by: Writer;
}

/** What an undo skipped, one entry a record and person, in the order in which it would have gone back. */
export function leftAlone(
  skipped: readonly Skipped[],
  views: readonly DocumentView[],
): readonly LeftAlone[] {
  const groups = new Map<string, { readonly by: Writer; readonly changes: Change[] }>();
  for (const { change, by } of skipped) {
    const key = `${change.id} ${typeof by === 'object' ? by.id : (by ?? '')}`;
    const group = groups.get(key) ?? { by, changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ by, changes }) => entryOf(by, changes, views));
}

function entryOf(
  by: Writer,
  changes: readonly Change[],
  views: readonly DocumentView[],
): LeftAlone {
  const id = changes[0]?.id ?? '';
  const record = recordIn(views, id);
  const fields = [...new Set(changes.map(fieldOf))];
  const about = { record: id, type: record?.type ?? '', title: titleOf(views, record), by };
  if (record === undefined) return { ...about, what: 'purged', fields: [] };
  if (fields.includes('deleted')) {
    return { ...about, what: record?.f.deleted === true ? 'removed' : 'restored', fields: [] };
  }
  return fields.every((field) => field === 'place')
    ? { ...about, what: 'moved', fields: [] }
    : { ...about, what: 'changed', fields };
}

function fieldOf(change: Change): string {
  return change.kind === 'place' ? 'place' : change.field;
}

function recordIn(views: readonly DocumentView[], id: string): RecordState | undefined {
  return views.map((view) => view.record(id)).find((record) => record !== undefined);
}

/** What a record is called: by its own words, or by those of what it stands on. */
export function titleIn(views: readonly DocumentView[], id: string): string {
  return titleOf(views, recordIn(views, id));
}

function titleOf(views: readonly DocumentView[], record: RecordState | undefined): string {
  if (record === undefined) return '';
  return ownTitle(views, record) || titleOf(views, recordIn(views, record.place?.parent ?? ''));
}

/** What a record is called by its own words alone; '' where it has none. */
export function ownTitleIn(views: readonly DocumentView[], id: string): string {
  const record = recordIn(views, id);
  return record ? ownTitle(views, record) : '';
}

function ownTitle(views: readonly DocumentView[], record: RecordState): string {
  const placed = textOf(record, 'touchpoint') || textOf(record, 'channel');
  const words = [textOf(recordIn(views, placed), 'name')].concat(
    ['name', 'title', 'text', 'label'].map((field) => textOf(record, field)),
  );
  return words.find((each) => each !== '') ?? '';
}
