import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { workspacesQuery } from '../api/queries';
import { useWorkspace } from '../app/useWorkspace';
import { type Action, useActions } from '../ui/actions';
import { useSampleMap } from './useSampleMap';
import { useTour } from './useTour';

const TourCard = lazy(async () => ({ default: (await import('./TourCard')).TourCard }));

/** Shows the tour while it is open, in the demo workspace only; offers it to the palette wherever there is one. */
export function TourHost() {
  const workspace = useWorkspace();
  const open = useTour(({ tour }) => tour.at === 'open');
  const begin = useBeginTour();
  const actions = useMemo<readonly Action[]>(
    () =>
      begin
        ? [{ id: 'tour', label: 'tour:begin', area: 'area.everywhere', run: () => void begin() }]
        : [],
    [begin],
  );
  useActions('tour', actions);
  if (!open || !workspace?.demo) return null;
  return (
    <Suspense>
      <TourCard />
    </Suspense>
  );
}

/** Begins the tour on the sample map, or goes on with it; undefined where there is no sample. */
export function useBeginTour(): (() => Promise<void>) | undefined {
  const { data } = useSuspenseQuery(workspacesQuery);
  const openSample = useSampleMap();
  const there = data.items.some(({ demo }) => demo);
  return useMemo(
    () =>
      there
        ? async () => {
            await openSample();
            useTour.getState().begin();
          }
        : undefined,
    [there, openSample],
  );
}
