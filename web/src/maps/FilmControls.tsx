import { SegmentedControl } from '@mantine/core';
import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useFormat } from '../i18n/useFormat';
import { useTexts } from '../i18n/useTexts';
import { IconButton } from '../ui/IconButton';
import { useGrid } from './EditorContext';
import classes from './Presentation.module.css';
import { type SceneSeconds, sceneSeconds, useMapTools } from './useMapTools';

interface FilmControlsProps {
  readonly column: number;
  readonly count: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onBack: () => void;
  readonly onForth: () => void;
}

/** Back, forth, and whether and how fast it goes on by itself. */
export function FilmControls({
  column,
  count,
  isFirst,
  isLast,
  onBack,
  onForth,
}: FilmControlsProps) {
  const t = useTexts();
  const format = useFormat();
  const { stages } = useGrid();
  const playing = useMapTools((tools) => tools.playing);
  const seconds = useMapTools((tools) => tools.seconds);
  const { setPlaying, setSeconds } = useMapTools.getState();
  return (
    <footer className={classes.foot}>
      <IconButton
        icon={playing ? Pause : Play}
        size={44}
        label={t(playing ? 'maps:present.pause' : 'maps:present.play')}
        onClick={() => setPlaying(!playing)}
      />
      <span className={classes.turn}>
        <IconButton
          icon={ChevronLeft}
          size={44}
          label={t('maps:previousStage')}
          disabled={isFirst}
          onClick={onBack}
        />
      </span>
      <span className={classes.thread} aria-hidden>
        {stages.map(({ id }, i) => (
          <span
            key={id}
            data-done={i < column || (i === column && !playing) || undefined}
            data-now={(i === column && playing) || undefined}
            style={{ animationDuration: `${seconds}s` }}
          />
        ))}
      </span>
      <span className={classes.count}>
        {format.number(Math.min(column + 1, count))} / {format.number(count)}
      </span>
      <SegmentedControl
        className={classes.pace}
        size="xs"
        aria-label={t('maps:present.pace')}
        data={sceneSeconds.map((each) => ({
          value: String(each),
          label: t('maps:present.seconds', { count: each }),
        }))}
        value={String(seconds)}
        onChange={(chosen) => setSeconds(Number(chosen) as SceneSeconds)}
      />
      <span className={classes.turn}>
        <IconButton
          icon={ChevronRight}
          size={44}
          label={t('maps:nextStage')}
          disabled={isLast}
          onClick={onForth}
        />
      </span>
    </footer>
  );
}
