import { Button, CloseButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WorkspaceDialog } from '../app/WorkspaceDialog';
import { IconButton } from '../ui/IconButton';
import { Keys } from '../ui/Keys';
import type { Box } from './placing';
import classes from './Tour.module.css';
import { goToTarget, targetOf, targets } from './targets';
import { type Step, stepOf, steps } from './tour';
import { usePlacing } from './usePlacing';
import { useSampleMap } from './useSampleMap';
import { useTour } from './useTour';

/**
 * The tour: a small card beside the real thing that a step is about. Nothing is blocked by it: it takes no
 * focus but where somebody asked for it, makes way for what has the focus, and goes on by itself.
 */
export function TourCard() {
  const { t } = useTranslation('tour');
  const tour = useTour((state) => state.tour);
  const { putAside, end, step: go } = useTour.getState();
  const card = useRef<HTMLElement>(null);
  const step = stepOf(tour);
  const placed = usePlacing(card, step);
  const leave = useLeaving(card);
  useWantedFocus(card);
  const away = (how: () => void) => {
    leave();
    how();
  };
  const title = step ? t(`steps.${step}.title`) : t('farewell.title');
  const text = step ? t(`steps.${step}.text`) : t('farewell.text');
  const place = t('step', { place: tour.step + 1, count: steps.length });
  return (
    <>
      {placed?.ring && <Ring {...placed.ring} />}
      <section
        ref={card}
        className={classes.card}
        style={placed && { left: placed.left, top: placed.top }}
        aria-label={t('label')}
        data-tour-card
        data-placed={placed ? '' : undefined}
        onKeyDown={(event) => {
          const here = event.currentTarget.contains(event.target as Node);
          if (event.key !== 'Escape' || !here) return;
          event.preventDefault();
          away(putAside);
        }}
      >
        {placed?.side && (
          <span
            className={classes.point}
            data-side={placed.side}
            style={
              placed.side === 'below' || placed.side === 'above'
                ? { left: placed.along }
                : { top: placed.along }
            }
          />
        )}
        <Announced words={[step && place, title, text].filter(Boolean).join('. ')} />
        <header className={classes.head}>
          <span className={classes.back}>
            <IconButton
              icon={ChevronLeft}
              size={24}
              label={t('back')}
              disabled={tour.step === 0}
              onClick={() => go(-1)}
            />
          </span>
          <span className={classes.place}>{step && place}</span>
          <CloseButton
            size={24}
            aria-label={t(step ? 'later' : 'end')}
            title={t(step ? 'later' : 'end')}
            onClick={() => away(putAside)}
          />
        </header>
        <h2 className={classes.title} tabIndex={-1}>
          {title}
        </h2>
        <p className={classes.text}>
          {text}
          {step === 'palette' && (
            <span className={classes.keys}>
              <Keys shortcut="mod+k" />
            </span>
          )}
        </p>
        <footer className={classes.foot}>
          {step ? <GoThere step={step} /> : <OwnWorkspace />}
          <Button size="compact-sm" variant="default" onClick={() => (step ? go(1) : away(end))}>
            {t(step ? 'skip' : 'end')}
          </Button>
          {step && (
            <button type="button" className={classes.end} onClick={() => away(end)}>
              {t('end')}
            </button>
          )}
        </footer>
      </section>
    </>
  );
}

function Ring({ left, top, width, height }: Box) {
  return <span className={classes.ring} style={{ left, top, width, height }} />;
}

/** What is read out when a step begins: put where it is listened to, a moment after that is there. */
function Announced({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return (
    <output className="wl-hidden" aria-live="polite">
      {said}
    </output>
  );
}

/** Takes the focus where somebody has asked for the tour, and only there. */
function useWantedFocus(card: RefObject<HTMLElement | null>): void {
  const wanted = useTour((state) => state.wantsFocus);
  useEffect(() => {
    if (!wanted) return;
    card.current?.querySelector('h2')?.focus({ preventScroll: true });
    useTour.getState().focused();
  }, [card, wanted]);
}

/** Gives the focus back to where it came from, when the card goes that has it. */
function useLeaving(card: RefObject<HTMLElement | null>): () => void {
  const before = useRef<HTMLElement | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener(
      'focusin',
      ({ target, relatedTarget }) => {
        const inside = card.current?.contains(target as Node);
        const from = relatedTarget instanceof HTMLElement ? relatedTarget : undefined;
        if (inside && from && !card.current?.contains(from)) before.current = from;
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [card]);
  return () => {
    if (!card.current?.contains(document.activeElement)) return;
    const back = before.current?.isConnected ? before.current : document.getElementById('content');
    back?.focus({ preventScroll: true });
  };
}

/** Opens the sample map where that is not open, and goes to the thing itself. */
function GoThere({ step }: { step: Step }) {
  const { t } = useTranslation('tour');
  const openSample = useSampleMap();
  return (
    <Button
      size="compact-sm"
      onClick={async () => {
        const { everywhere, prepare } = targets[step];
        if (!everywhere && !targetOf(step)) {
          await openSample();
          prepare?.();
        }
        const found = await whenThere(step);
        if (found) goToTarget(found);
      }}
    >
      {t('goThere')}
    </Button>
  );
}

/** How long is waited for what a page has still to draw or to count, and how often it is looked for. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 250;

async function whenThere(step: Step): Promise<HTMLElement | undefined> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const found = targetOf(step);
    if (found) return found;
    await new Promise((again) => setTimeout(again, LOOK_EVERY_MS));
  }
  return undefined;
}

/** The way from the sample to a room of one's own. */
function OwnWorkspace() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <Button size="compact-sm" onClick={() => setCreating(true)}>
        {t('workspace.create')}
      </Button>
      {creating && (
        <WorkspaceDialog
          opened
          onClose={() => setCreating(false)}
          onSaved={({ id }) => {
            useTour.getState().end();
            void navigate({ to: '/w/$ws/maps', params: { ws: id } });
          }}
        />
      )}
    </>
  );
}
