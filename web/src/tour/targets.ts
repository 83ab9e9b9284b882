import { useMapView } from '../maps/useMapView';
import type { Step } from './tour';

/** The real thing that a step is about, and how the page is brought to show it. */
interface Target {
  /** Selectors; the first that finds something that can be seen is pointed at. */
  readonly find: readonly string[];
  /** Whether it is on every page, not on the map only. */
  readonly everywhere?: boolean;
  /** Whether it stands in a column of others. */
  readonly inColumn?: boolean;
  readonly prepare?: () => void;
}

const showNumbers = () => {
  const { mode, show } = useMapView.getState();
  show('journey', mode === 'designed' ? 'both' : mode);
};

export const targets: Record<Step, Target> = {
  write: {
    find: ['[data-adds][data-foot="large"]', '[data-adds]'],
    prepare: () => useMapView.getState().setView('journey'),
  },
  measure: {
    find: ['[data-tour="modes"]'],
    prepare: () => useMapView.getState().setView('journey'),
  },
  ask: { find: ['[role="tabpanel"] [data-tour="number"]'], prepare: showNumbers },
  findings: { find: ['[data-tour="findings"]'] },
  palette: { find: ['[data-tour="palette"]'], everywhere: true, inColumn: true },
};

/** The thing on the page; one that can be seen, if there is one. */
export function targetOf(step: Step): HTMLElement | undefined {
  const { find } = targets[step];
  const all = find.flatMap((each) => [...document.querySelectorAll<HTMLElement>(each)]);
  return all.find(isSeen) ?? all.find((each) => each.checkVisibility());
}

/** Whether its middle lies on the screen with nothing but the tour itself over it. */
export function isSeen(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return false;
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (element.contains(hit) || hit.closest('[data-tour-card]') !== null);
}

/** Brings it into sight and takes the keyboard's focus there. */
export function goToTarget(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center', inline: 'center' });
  const first = element.matches('button')
    ? element
    : element.querySelector<HTMLElement>('input:checked, button, [tabindex="0"]');
  first?.focus({ preventScroll: true });
}
