import { useEffect } from 'react';
import { useEditor } from '../maps/EditorContext';
import { useMapView } from '../maps/useMapView';
import { useReviewPanel } from '../maps/useReviewPanel';
import { hasNewCard } from './justMade';
import { useTour } from './useTour';

/** Sees on the map page that somebody does what the tour asks for. */
export function TourWitness() {
  const { document } = useEditor().session;
  const open = useTour(({ tour }) => tour.at === 'open');
  useEffect(() => {
    if (!open) return;
    const { did } = useTour.getState();
    const stops = [
      useMapView.subscribe(({ mode, drill }, before) => {
        if (mode !== before.mode && mode !== 'designed') did('measure');
        if (drill !== before.drill && drill !== undefined) did('ask');
      }),
      useReviewPanel.subscribe(({ panel }) => {
        if (panel === 'findings') did('findings');
      }),
      document.onChange((ids) => {
        if (hasNewCard(document, ids)) did('write');
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [document, open]);
  return null;
}
