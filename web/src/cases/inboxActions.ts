import type { Action } from '../ui/actions';
import type { Case } from '../wire/generated/api';

/** The line that has the focus, counted from 0; -1 when none has. */
const at = (list: HTMLElement | null, cases: readonly Case[]) => {
  const id = document.activeElement?.closest<HTMLElement>('[data-case]')?.dataset.case;
  return list?.contains(document.activeElement) ? cases.findIndex((one) => one.id === id) : -1;
};

/**
 * What can be done in the inbox by keys; the case that is meant is the one that has the focus.
 *
 * @param list the list as it stands on the page now
 * @param take makes a case the reader's own
 */
export function inboxActions(
  list: () => HTMLElement | null,
  cases: readonly Case[],
  take: (one: Case) => void,
): readonly Action[] {
  const go = (by: number) => () => {
    const now = at(list(), cases);
    const next = now < 0 ? 0 : Math.min(cases.length - 1, Math.max(0, now + by));
    const line = list()?.querySelector<HTMLElement>(`[data-case="${cases[next]?.id}"] a`);
    line?.focus();
  };
  const current = () => cases[at(list(), cases)];
  return [
    { id: 'cases.next', label: 'cases:key.next', shortcut: 'j', area: 'cases:title', run: go(1) },
    {
      id: 'cases.previous',
      label: 'cases:key.previous',
      shortcut: 'k',
      area: 'cases:title',
      run: go(-1),
    },
    {
      id: 'cases.open',
      label: 'cases:key.open',
      shownShortcut: 'Enter',
      area: 'cases:title',
      enabled: () => current() !== undefined,
      run: () => list()?.querySelector<HTMLElement>(`[data-case="${current()?.id}"] a`)?.click(),
    },
    {
      id: 'cases.take',
      label: 'cases:key.take',
      shortcut: 'e',
      area: 'cases:title',
      enabled: () => current() !== undefined && current()?.state !== 'closed',
      run: () => {
        const one = current();
        if (one) take(one);
      },
    },
  ];
}
