import { Button } from '@mantine/core';
import { Columns3, Play, Plus, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { curvePaths } from '../canvas/curve';
import { toldLanes } from '../canvas/story';
import { useEditor, useGrid } from '../maps/EditorContext';
import { useMapPersonas } from '../maps/personas';
import { useFeelings } from '../maps/useFeelings';
import { useMapTools } from '../maps/useMapTools';
import { useMapView } from '../maps/useMapView';
import { EmptyState } from '../ui/EmptyState';
import { Scene } from './Scene';
import classes from './Story.module.css';

/** The map as a strip of scenes, one a stage, with the thread of feelings running through them. */
export function StoryView() {
  const { t } = useTranslation(['story', 'maps']);
  const editor = useEditor();
  const grid = useGrid();
  const { stages, lanes } = grid;
  const looked = useMapView((view) => view.persona);
  const whose = useMapPersonas().find(({ id }) => id === looked);
  const feelingLane = lanes.find(({ kind }) => kind === 'emotions')?.id ?? '';
  const everybodys = useFeelings({ lane: feelingLane, stages, persona: '' });
  const personas = useFeelings({ lane: feelingLane, stages, persona: looked });
  const feelings = useMemo(
    () => everybodys.map((value, column) => personas[column] ?? value),
    [everybodys, personas],
  );
  const curve = useMemo(() => curvePaths(feelings), [feelings]);
  const told = useMemo(() => toldLanes(lanes), [lanes]);
  if (stages.length === 0) {
    return (
      <EmptyState icon={Columns3} title={t('maps:noStages')} hint={t('maps:noStagesHint')}>
        <Button leftSection={<Plus size={16} />} onClick={() => editor.addStage()}>
          {t('maps:action.addStage')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div
      className={classes.view}
      dir={grid.direction === 'auto' ? undefined : grid.direction}
      data-story
    >
      <header className={classes.head}>
        <div className={classes.titles}>
          <h2 className={classes.title}>
            <bdi>{grid.title}</bdi>
          </h2>
          {whose && (
            <p className={classes.whose} dir="auto">
              {t('told', { name: whose.name })}
            </p>
          )}
        </div>
        <div className={classes.tools}>
          <Button
            variant="default"
            size="sm"
            leftSection={<Printer size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
          <Button
            size="sm"
            leftSection={<Play size={16} aria-hidden />}
            onClick={() => useMapTools.getState().playFilm()}
          >
            {t('play')}
          </Button>
        </div>
      </header>
      <ol className={classes.strip}>
        {stages.map((stage, column) => (
          <Scene
            key={stage.id}
            stage={stage}
            column={column}
            lanes={told}
            feelingLane={feelingLane}
            feeling={feelings[column]}
            curve={curve}
          />
        ))}
      </ol>
    </div>
  );
}
