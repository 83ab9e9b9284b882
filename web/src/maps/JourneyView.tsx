import { Grid } from './grid/Grid';
import { StageView } from './StageView';
import { useNarrow } from './useNarrow';

/** The journey grid; stage by stage where there is no room for it. */
export function JourneyView() {
  return useNarrow() ? <StageView /> : <Grid />;
}
