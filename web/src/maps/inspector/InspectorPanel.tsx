import { Drawer } from '@mantine/core';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Position, samePosition } from '../../canvas/navigation';
import { TwoVersions } from '../../history/TwoVersions';
import { useTexts } from '../../i18n/useTexts';
import { IconButton } from '../../ui/IconButton';
import { isTyping } from '../../ui/isTyping';
import { wasPointed } from '../../ui/lastInput';
import { useReadOnly } from '../../ui/useLive';
import { useEditorPlace, useEditorState, useGrid } from '../EditorContext';
import { useMapView } from '../useMapView';
import { useOverlay } from '../useOverlay';
import { useReviewPanel } from '../useReviewPanel';
import { viewEntry } from '../views';
import { Inspector } from './Inspector';
import classes from './Inspector.module.css';
import { ItemButtons } from './ItemButtons';
import { ReviewPanel, reviews } from './ReviewPanel';
import { usePanelFocus } from './usePanelFocus';

/**
 * On a narrow page the details cover the map: they come when something is touched or clicked, or by
 * their shortcut, and not while the keyboard walks over the map or types.
 */
function useDetailsWanted(): boolean {
  const position = useEditorState((state) => (state.editing ? undefined : state.position));
  const inspector = useMapView((view) => view.inspector);
  const [wanted, setWanted] = useState<Position>();
  const before = useRef(inspector);
  useEffect(() => {
    const toggled = before.current !== inspector;
    before.current = inspector;
    setWanted(toggled || wasPointed() ? position : undefined);
  }, [position, inspector]);
  return position !== undefined && samePosition(wanted, position);
}

/** Where two people wrote at once in what is selected. */
function SelectedVersions() {
  const { root } = useGrid();
  const position = useEditorState((state) => state.position);
  return <TwoVersions record={recordOf(position) ?? root} />;
}

function recordOf(position: Position | undefined): string | undefined {
  switch (position?.kind) {
    case 'card':
      return position.card;
    case 'stage':
      return position.stage;
    case 'lane':
      return position.lane;
    case 'phase':
      return position.phase;
    default:
      return undefined;
  }
}

/** What is behind a number, or a review of the map, when one was opened; else the selection's details. */
export function InspectorPanel({ narrow }: { narrow: boolean }) {
  const t = useTexts();
  const { workspace, map, editor } = useEditorPlace();
  const readOnly = useReadOnly(editor.session);
  const overlay = useOverlay();
  const drill = useMapView((view) => view.drill);
  const open = useMapView((view) => view.inspector);
  const { inspector: belongs } = viewEntry(useMapView((state) => state.view));
  const { closeDrill, toggleInspector } = useMapView.getState();
  const drilling = drill !== undefined && overlay !== undefined;
  const panel = useReviewPanel((state) => state.panel);
  const review = drilling ? undefined : panel;
  const title = drilling
    ? t('maps:drillDown')
    : t(review ? reviews[review].title : 'maps:inspector.label');
  const content: ReactNode = drilling ? (
    <overlay.DrillDown workspace={workspace} map={map} reference={drill} />
  ) : review ? (
    <ReviewPanel name={review} />
  ) : (
    <fieldset className={classes.fields} disabled={readOnly}>
      <SelectedVersions />
      <Inspector />
    </fieldset>
  );
  const close = () => {
    if (drilling) closeDrill();
    else if (review) useReviewPanel.getState().close();
    else if (narrow) editor.select(undefined);
    else toggleInspector();
  };
  const isAsked = drilling || review !== undefined;
  const isShown = !narrow && (isAsked || (open && belongs));
  const back = () => editor.go(editor.store.getState().position);
  const panelRef = usePanelFocus(isShown, isShown && isAsked, back);
  /** Escape leaves a field, then what was opened, then the details. */
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    const { currentTarget, target } = event;
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (!(target instanceof Node && currentTarget.contains(target))) return;
    if (isTyping(target)) currentTarget.focus();
    else if (isAsked) close();
    else back();
  };
  if (narrow) {
    return (
      <NarrowPanel title={title} asked={isAsked} onClose={close}>
        {content}
      </NarrowPanel>
    );
  }
  if (!isShown) return null;
  return (
    <aside
      ref={panelRef}
      className={classes.panel}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={leave}
    >
      <div className={classes.head}>
        <span>{title}</span>
        <IconButton icon={X} size={28} label={t('action.close')} onClick={close} />
      </div>
      <div className={classes.content}>{content}</div>
    </aside>
  );
}

interface NarrowPanelProps {
  readonly title: string;
  /** Whether something else than the details was opened in it. */
  readonly asked: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function NarrowPanel({ title, asked, onClose, children }: NarrowPanelProps) {
  const { t } = useTranslation();
  const wanted = useDetailsWanted();
  return (
    <Drawer
      position="bottom"
      size="82dvh"
      radius="lg"
      title={title}
      opened={asked || wanted}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
      {!asked && <ItemButtons />}
    </Drawer>
  );
}
