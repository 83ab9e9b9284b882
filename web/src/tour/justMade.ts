import { type DocumentView, PENDING_VERSION } from '../live';

/** Whether one of them is a card that this window has just made: all of it is still on its way. */
export function hasNewCard(document: DocumentView, ids: ReadonlySet<string>): boolean {
  return [...ids].some((id) => {
    const record = document.record(id);
    const fields = Object.values(record?.fv ?? {});
    return (
      record?.type === 'card' &&
      record.pv === PENDING_VERSION &&
      fields.length > 0 &&
      fields.every((version) => version === PENDING_VERSION)
    );
  });
}
