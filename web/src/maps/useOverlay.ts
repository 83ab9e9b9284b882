import { useQuery } from '@tanstack/react-query';
import type { MapOverlay } from './MapOverlay';
import { useMapView } from './useMapView';

/** The measured journey's components, loaded the first time that a view is not only designed. */
export function useOverlay(): MapOverlay | undefined {
  const mode = useMapView((view) => view.mode);
  const wanted = mode !== 'designed';
  const { data } = useQuery({
    queryKey: ['overlay'],
    queryFn: async () => (await import('../measured/overlay')).overlay,
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return wanted ? data : undefined;
}
