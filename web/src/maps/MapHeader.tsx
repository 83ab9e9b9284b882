import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { type ReactNode, useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { WorkspaceSwitch } from '../app/WorkspaceSwitch';
import { ChecksButton } from '../checks/ChecksButton';
import { TruthMeter } from '../claims/TruthMeter';
import { CommentsButton } from '../comments/CommentsButton';
import { DriftButton } from '../drift/DriftButton';
import { ExportMenu } from '../exports/ExportMenu';
import { FindingsButton } from '../findings/FindingsButton';
import { HistoryButton } from '../history/HistoryButton';
import { OpportunityMarks } from '../improvements/OpportunityMark';
import { MapPersonas } from '../personas/MapPersonas';
import { ShareButton } from '../sharing/ShareButton';
import { Together } from '../together/Together';
import { IconButton } from '../ui/IconButton';
import { useDraft } from '../ui/useDraft';
import { useReadOnly } from '../ui/useLive';
import { VariantSwitch } from '../variants/VariantSwitch';
import { useEditor, useEditorPlace, useGrid } from './EditorContext';
import { focusView } from './focusView';
import classes from './MapHeader.module.css';
import { PersonaFilter } from './PersonaFilter';
import { useMapView, type ViewMode, viewModes } from './useMapView';
import { ViewTabs } from './ViewTabs';
import { viewEntry } from './views';

/** The head of a map: its title, how safe it is, what it shows. */
export function MapHeader({ status }: { status: ReactNode }) {
  const { t, i18n } = useTranslation('maps');
  const { workspace } = useEditorPlace();
  const entry = viewEntry(useMapView((state) => state.view));
  const mode = useMapView((state) => state.mode);
  const inspector = useMapView((view) => view.inspector);
  const { setMode, toggleInspector } = useMapView.getState();
  const back = t('nav.maps', { ns: 'common' });
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <div className={classes.lead}>
          <Link
            to="/w/$ws/maps"
            params={{ ws: workspace }}
            className={classes.back}
            aria-label={back}
            title={back}
          >
            <ArrowLeft size={18} aria-hidden className={classes.backIcon} />
          </Link>
          <div className={classes.names}>
            <WorkspaceSwitch />
            <MapTitle />
          </div>
          <div className={classes.status}>{status}</div>
        </div>
        <div className={classes.review}>
          <VariantSwitch />
          <MapPersonas />
          <TruthMeter />
          <ChecksButton />
          <FindingsButton />
          <HistoryButton />
          <CommentsButton />
          <DriftButton />
          <ExportMenu />
          <ShareButton />
          <OpportunityMarks />
          <Together />
        </div>
      </div>
      <div className={classes.bottom}>
        <ViewTabs />
        <div className={classes.tools}>
          <UndoButtons />
          <PersonaFilter />
          {entry.modes && (
            <SegmentedControl
              key={i18n.language}
              size="xs"
              radius="md"
              aria-label={t('view.label')}
              data-tour="modes"
              value={mode}
              onChange={(value) => setMode(value as ViewMode)}
              data={viewModes.map((value) => ({ value, label: t(`view.${value}`) }))}
            />
          )}
          {entry.inspector && (
            <span className={classes.wide}>
              <IconButton
                icon={PanelRight}
                label={t('action.inspector')}
                shortcut="alt+i"
                pressed={inspector}
                onClick={toggleInspector}
              />
            </span>
          )}
        </div>
      </div>
    </header>
  );
}

function UndoButtons() {
  const { t } = useTranslation();
  const editor = useEditor();
  const subscribe = useCallback((changed: () => void) => editor.onUndoable(changed), [editor]);
  const canUndo = useSyncExternalStore(subscribe, () => editor.canUndo());
  const canRedo = useSyncExternalStore(subscribe, () => editor.canRedo());
  return (
    <div className={classes.undo}>
      <IconButton
        icon={Undo2}
        label={t('action.undo')}
        shortcut="mod+z"
        disabled={!canUndo}
        onClick={() => editor.undo()}
      />
      <IconButton
        icon={Redo2}
        label={t('action.redo')}
        shortcut="mod+shift+z"
        disabled={!canRedo}
        onClick={() => editor.redo()}
      />
    </div>
  );
}

function MapTitle() {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const grid = useGrid();
  const readOnly = useReadOnly(editor.session);
  const draft = useDraft(grid.title, (value) => editor.rename(grid.root, 'title', value));
  return (
    <h1 className={classes.title} data-value={draft.value || t('home.untitled')}>
      <input
        className={classes.titleField}
        aria-label={t('title')}
        dir="auto"
        placeholder={t('home.untitled')}
        value={draft.value}
        readOnly={readOnly}
        onFocus={draft.focus}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          if (event.key === 'Escape') draft.revert();
          event.preventDefault();
          focusView(editor);
        }}
      />
    </h1>
  );
}
