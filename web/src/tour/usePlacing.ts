import { type RefObject, useEffect, useState } from 'react';
import { type Box, type Placing, placeCard } from './placing';
import { isSeen, targetOf, targets } from './targets';
import type { Step } from './tour';

/** What the page draws, opens and scrolls is not told to anybody: it is looked at this often. */
const EVERY = 250;

interface Placed extends Placing {
  /** What is pointed at. */
  readonly ring: Box | undefined;
}

/** Where the card stands, and around what; follows what it points at, and makes way for the focus. */
export function usePlacing(
  card: RefObject<HTMLElement | null>,
  step: Step | undefined,
): Placed | undefined {
  const [placed, setPlaced] = useState<Placed>();
  useEffect(() => {
    const look = () => {
      if (!card.current) return;
      const now = place(card.current, step);
      setPlaced((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    look();
    const timer = setInterval(look, EVERY);
    const stop = new AbortController();
    for (const kind of ['scroll', 'resize', 'focusin'] as const) {
      window.addEventListener(kind, look, { capture: true, passive: true, signal: stop.signal });
    }
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [card, step]);
  return placed;
}

function place(card: HTMLElement, step: Step | undefined): Placed {
  const { innerWidth: width, innerHeight: height } = window;
  const found = step && targetOf(step);
  const target = found && isSeen(found) ? boxOf(found) : undefined;
  const active = document.activeElement;
  const focused =
    active instanceof HTMLElement && active !== document.body && !card.contains(active)
      ? boxOf(active)
      : undefined;
  const narrow = width < 768;
  const bar = narrow ? document.querySelector('nav')?.offsetHeight : 0;
  return {
    ...placeCard({
      target,
      focused,
      card: { width: card.offsetWidth, height: card.offsetHeight },
      screen: { width, height },
      foot: bar ?? 0,
      inColumn: step !== undefined && targets[step].inColumn === true,
      narrow,
      rtl: document.documentElement.dir === 'rtl',
    }),
    ring: target,
  };
}

function boxOf(element: HTMLElement): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
