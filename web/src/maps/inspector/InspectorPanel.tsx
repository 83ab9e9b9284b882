import { Drawer } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import { useEditorPlace, useEditorState } from '../EditorContext';
import { useMapView } from '../useMapView';
import { useOverlay } from '../useOverlay';
import { viewEntry } from '../views';
import { Inspector } from './Inspector';
import classes from './Inspector.module.css';
import { ItemButtons } from './ItemButtons';

/** What is behind a number, when one was opened; else the details of the selection. */
export function InspectorPanel({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('maps');
  const { workspace, map, editor } = useEditorPlace();
  const overlay = useOverlay();
  const drill = useMapView((view) => view.drill);
  const open = useMapView((view) => view.inspector);
  const { inspector: belongs } = viewEntry(useMapView((state) => state.view));
  const { closeDrill, toggleInspector } = useMapView.getState();
  const selected = useEditorState((state) => state.position !== undefined && !state.editing);
  const drilling = drill !== undefined && overlay !== undefined;
  const title = drilling ? t('drillDown') : t('inspector.label');
  const content: ReactNode = drilling ? (
    <overlay.DrillDown workspace={workspace} map={map} reference={drill} />
  ) : (
    <Inspector />
  );
  if (narrow) {
    return (
      <Drawer
        position="bottom"
        size="82dvh"
        radius="lg"
        title={title}
        opened={drilling || selected}
        onClose={() => (drilling ? closeDrill() : editor.select(undefined))}
        closeButtonProps={{ 'aria-label': t('action.close', { ns: 'common' }) }}
      >
        {content}
        {!drilling && <ItemButtons />}
      </Drawer>
    );
  }
  if (!drilling && (!open || !belongs)) return null;
  return (
    <aside className={classes.panel} aria-label={title}>
      <div className={classes.head}>
        <span>{title}</span>
        <IconButton
          icon={X}
          size={28}
          label={t('action.close', { ns: 'common' })}
          onClick={drilling ? closeDrill : toggleInspector}
        />
      </div>
      <div className={classes.content}>{content}</div>
    </aside>
  );
}
