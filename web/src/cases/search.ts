import { type CaseFilter, STATES } from './queries';

const TEXTS = ['owner', 'rule', 'map'] as const;

/** Takes from an address what it knows, and leaves out the rest. */
export function readCaseFilter(search: Record<string, unknown>): CaseFilter {
  const texts = TEXTS.flatMap((name) => {
    const value = search[name];
    // Somebody who is called 42 comes as a number.
    const text = typeof value === 'number' ? String(value) : value;
    const besideNobody = name === 'owner' && search.unowned === true;
    return typeof text === 'string' && text !== '' && !besideNobody ? [[name, text] as const] : [];
  });
  const state = STATES.find((each) => each === search.state);
  return {
    ...Object.fromEntries(texts),
    ...(state ? { state } : {}),
    ...(search.unowned === true ? { unowned: true } : {}),
    ...(search.overdue === true ? { overdue: true } : {}),
  };
}
