import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { mapsQuery } from '../api/queries';
import { stepOfKey } from '../canvas/navigation';
import { useTexts } from '../i18n/useTexts';
import { IconButton } from '../ui/IconButton';
import { isTyping } from '../ui/isTyping';
import { variantsOf } from '../variants/variants';
import type { MapSummary } from '../wire/maps';
import { useEditorPlace, useGrid } from './EditorContext';
import { FilmControls } from './FilmControls';
import classes from './Presentation.module.css';
import { PresentedStage } from './PresentedStage';
import { useMapTools } from './useMapTools';

/** The map told stage by stage on the whole screen: by hand, or as a film that goes on by itself. */
export function Presentation() {
  const presenting = useMapTools((tools) => tools.presenting);
  return presenting ? <Stages /> : null;
}

/** The variant that follows this map, such as the journey as it shall be. */
function useNextVariant(): MapSummary | undefined {
  const { workspace, map } = useEditorPlace();
  const maps = useQuery(mapsQuery(workspace));
  const variants = variantsOf(maps.data?.items ?? [], map);
  return variants[variants.findIndex(({ id }) => id === map) + 1];
}

function useWholeScreen() {
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = screen.current;
    element?.focus();
    // Where the browser refuses the whole screen, the whole window has to do.
    element?.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  return screen;
}

/** Whether a key moves what a stage says, which has the focus and is longer than the screen. */
function scrolls({ key, target }: KeyboardEvent): boolean {
  return (
    ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(key) &&
    target instanceof HTMLElement &&
    target.localName === 'section' &&
    target.scrollHeight > target.clientHeight
  );
}

function Stages() {
  const t = useTexts();
  const { editor, workspace: ws } = useEditorPlace();
  const grid = useGrid();
  const navigate = useNavigate();
  const screen = useWholeScreen();
  const playing = useMapTools((tools) => tools.playing);
  const seconds = useMapTools((tools) => tools.seconds);
  const variant = useNextVariant();
  const [column, setColumn] = useState(() => {
    const { position } = editor.store.getState();
    const stage = position && !playing && 'stage' in position ? position.stage : '';
    return Math.max(
      0,
      grid.stages.findIndex(({ id }) => id === stage),
    );
  });
  const count = grid.stages.length;
  // One more after the last stage tells what the film goes on with.
  const last = variant ? count : count - 1;
  const stage = grid.stages[Math.min(column, count - 1)];
  const between = column >= count ? variant : undefined;
  const leave = () => {
    useMapTools.getState().setPresenting(false);
    if (stage) editor.go({ kind: 'stage', stage: stage.id });
  };
  const goTo = (next: number) => {
    const there = Math.max(0, Math.min(last, next));
    setColumn(there);
    const title = grid.stages[there]?.title ?? variant?.title ?? '';
    editor.announce(
      there < count ? `${title}, ${t('maps:stagePosition', { place: there + 1, count })}` : title,
    );
  };
  const goOn = () => {
    const tools = useMapTools.getState();
    if (between) {
      tools.goOnWith(between.id);
      void navigate({ to: '/w/$ws/maps/$map', params: { ws, map: between.id } });
    } else if (column < last) goTo(column + 1);
    else tools.setPlaying(false);
  };
  const onTime = useEffectEvent(goOn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each scene has its own time
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => onTime(), seconds * 1_000);
    return () => clearTimeout(timer);
  }, [playing, seconds, column]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each stage goes what had the focus in it
  useEffect(() => {
    if (!screen.current?.contains(document.activeElement)) screen.current?.focus();
  }, [screen, column]);
  const key = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (isTyping(event.target) || scrolls(event)) return;
    const by = stepOfKey(event.key, false, editor.rtl());
    if (event.key === 'Escape') leave();
    else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
      useMapTools.getState().setPlaying(!playing);
    } else if (by === 'next' || by === 'down' || event.key === 'PageDown') goOn();
    else if (by === 'previous' || by === 'up' || event.key === 'PageUp') goTo(column - 1);
    else if (by === 'rowStart') goTo(0);
    else if (by === 'rowEnd') goTo(count - 1);
    else return;
    event.preventDefault();
  };
  if (!stage) return null;
  return (
    <div
      ref={screen}
      className={classes.screen}
      role="dialog"
      aria-modal="true"
      aria-label={t('maps:present.label')}
      dir={grid.direction === 'auto' ? undefined : grid.direction}
      tabIndex={-1}
      onKeyDown={key}
    >
      <div className={classes.close}>
        <IconButton
          icon={X}
          size={40}
          label={t('maps:present.leave')}
          shortcut="Escape"
          onClick={leave}
        />
      </div>
      {between ? (
        <div className={classes.between}>
          <p className={classes.phase}>{t('maps:present.next')}</p>
          <h2 className={classes.title} dir="auto">
            {between.title}
          </h2>
        </div>
      ) : (
        <PresentedStage key={stage.id} stage={stage} />
      )}
      <FilmControls
        column={column}
        count={count}
        isFirst={column === 0}
        isLast={column >= last && !between}
        onBack={() => goTo(column - 1)}
        onForth={goOn}
      />
    </div>
  );
}
