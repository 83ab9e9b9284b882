import { Map as MapGlyph, Maximize, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useFormat } from '../../i18n/useFormat';
import { IconButton } from '../../ui/IconButton';
import { useMapTools } from '../useMapTools';
import { FindBar } from './FindBar';
import { useViewport, useZoom } from './GridContext';
import classes from './GridTools.module.css';
import { MiniMap } from './MiniMap';

/** What helps to find one's way on a large map: zoom, the small picture of the whole, the search. */
export function GridTools() {
  const { t } = useTranslation('maps');
  const format = useFormat();
  const viewport = useViewport();
  const zoom = useZoom();
  const large = useStore(viewport.store, (drawn) => drawn.large);
  const miniMap = useMapTools((tools) => tools.miniMap) ?? large;
  const finding = useMapTools((tools) => tools.finding);
  return (
    <>
      {finding && <FindBar />}
      <div className={classes.corner}>
        {miniMap && <MiniMap />}
        <div className={classes.zoom} role="group" aria-label={t('zoom.label')}>
          <IconButton
            icon={MapGlyph}
            size={28}
            label={t('zoom.miniMap')}
            shortcut="alt+n"
            pressed={miniMap}
            onClick={() => useMapTools.getState().setMiniMap(!miniMap)}
          />
          <IconButton
            icon={Minus}
            size={28}
            label={t('zoom.out')}
            shortcut="alt+-"
            disabled={zoom <= 0.25}
            onClick={() => viewport.zoomBy(-1)}
          />
          <button
            type="button"
            className={classes.percent}
            aria-label={t('zoom.reset')}
            title={t('zoom.reset')}
            onClick={() => viewport.zoomTo(1)}
          >
            {format.share(zoom)}
          </button>
          <IconButton
            icon={Plus}
            size={28}
            label={t('zoom.in')}
            shortcut="alt+="
            disabled={zoom >= 2}
            onClick={() => viewport.zoomBy(1)}
          />
          <IconButton
            icon={Maximize}
            size={28}
            label={t('zoom.fit')}
            shortcut="alt+9"
            onClick={() => viewport.fit()}
          />
        </div>
      </div>
    </>
  );
}
