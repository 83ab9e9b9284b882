import { useQuery } from '@tanstack/react-query';
import type { MapOverlay } from './MapOverlay';
import { useMapView } from './useMapView';

/** The measured journey's components, loaded the first time that a view shows measures. */
export function useOverlay(): MapOverlay | undefined {
  const mode = useMapView((view) => view.mode);
  const wanted = mode === 'measured' || mode === 'both';
  const { data } = useQuery({
    queryKey: ['overlay'],
    queryFn: async () => (await import('../measured/overlay')).overlay,
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return wanted ? data : undefined;
}
