import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../app/useWorkspace';
import { indexQuery } from '../data/queries';
import { useMapDrift } from '../drift/useMapDrift';
import { useFormat } from '../i18n/useFormat';
import { useEditorPlace } from '../maps/EditorContext';
import { useReviewPanel } from '../maps/useReviewPanel';
import { useSettledVersion } from '../measured/useDocumentVersion';
import { useClaims } from './claimStore';
import { claimsQuery } from './claims';
import classes from './TruthMeter.module.css';

/** How much of the map rests on fresh evidence. Also what fetches the grades for the whole page. */
export function TruthMeter() {
  const { t } = useTranslation('claims');
  const format = useFormat();
  const { workspace, map } = useEditorPlace();
  const library = useWorkspace()?.library ?? '';
  const drift = useMapDrift();
  const looking = useQuery(indexQuery(workspace)).isLoading || drift.isLoading;
  const versions = {
    map: useSettledVersion(workspace, map),
    library: useSettledVersion(workspace, library),
    // Looking at the drift finds out which numbers moved, and so which claims are stale.
    looked: drift.dataUpdatedAt,
  };
  const { data, isPlaceholderData } = useQuery(claimsQuery(workspace, map, versions));
  const cover = data?.cover;
  useEffect(() => {
    useClaims.getState().publish(data?.cover, data?.items ?? []);
  }, [data]);
  const open = useReviewPanel((state) => state.panel === 'claims');
  if (!cover) return null;
  const share = format.share(cover.share);
  const words = t('cover.of', {
    share,
    fresh: format.number(cover.fresh),
    cells: format.number(cover.cells),
  });
  return (
    <button
      type="button"
      className={classes.meter}
      aria-expanded={open}
      aria-label={words}
      title={words}
      data-stale={looking || isPlaceholderData || undefined}
      onClick={() => useReviewPanel.getState().toggle('claims')}
    >
      <span className={classes.word}>{t('cover.label')}</span>
      <span className={classes.track} aria-hidden>
        <span style={{ inlineSize: `${cover.share * 100}%` }} />
      </span>
      <span>{share}</span>
    </button>
  );
}
