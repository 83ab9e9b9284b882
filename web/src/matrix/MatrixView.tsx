import { Button, SegmentedControl, Select } from '@mantine/core';
import { Columns3, Lightbulb, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { textOf } from '../canvas/model';
import { useEditor, useGrid } from '../maps/EditorContext';
import { useMapView } from '../maps/useMapView';
import { useDrafting } from '../together/useDrafting';
import { useActions } from '../ui/actions';
import { EmptyState } from '../ui/EmptyState';
import { useChildren } from '../ui/useLive';
import { choices } from '../wire/generated/vocabulary';
import { Ideas } from './Ideas';
import classes from './Matrix.module.css';
import { MatrixGrid } from './MatrixGrid';
import { matrixActions } from './matrixActions';
import { MatrixEditor } from './matrixEditor';
import { MatrixContext } from './useMatrix';

/** The touchpoint map: the map's touchpoints by channel and by stage or phase. */
export function MatrixView() {
  const { t } = useTranslation(['matrix', 'maps']);
  const editor = useEditor();
  const grid = useGrid();
  const [matrix] = useState(() => new MatrixEditor(editor));
  const [ideas, setIdeas] = useState(false);
  useDrafting(editor, matrix.store);
  const actions = useMemo(() => matrixActions(matrix), [matrix]);
  useActions('matrix', actions);
  useEffect(() => () => editor.select(undefined), [editor]);
  if (grid.stages.length === 0) {
    return (
      <EmptyState icon={Columns3} title={t('maps:noStages')} hint={t('maps:noStagesHint')}>
        <Button leftSection={<Plus size={16} />} onClick={() => editor.addStage()}>
          {t('maps:action.addStage')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <MatrixContext.Provider value={matrix}>
      <div className={classes.view}>
        <div className={classes.bar}>
          <Choices matrix={matrix} />
          <Button
            variant={ideas ? 'light' : 'default'}
            size="xs"
            aria-expanded={ideas}
            leftSection={<Lightbulb size={14} aria-hidden />}
            onClick={() => setIdeas(!ideas)}
          >
            {t('ideas.open')}
          </Button>
        </div>
        {ideas && <Ideas />}
        <MatrixGrid actions={actions} />
      </div>
    </MatrixContext.Provider>
  );
}

/** Stage or phase, and the filters. */
function Choices({ matrix }: { matrix: MatrixEditor }) {
  const { t, i18n } = useTranslation(['matrix', 'library']);
  const { document } = matrix.editor.library;
  const grid = useGrid();
  const by = useStore(matrix.store, (state) => state.by);
  const filter = useStore(matrix.store, (state) => state.filter);
  const looked = useMapView((view) => view.persona);
  const root = document.root()?.id ?? '';
  const touchpoints = useChildren(document, root, 'touchpoint');
  const personas = useChildren(document, root, 'persona');
  const own = [...new Set(touchpoints.map((each) => textOf(each, 'ownClass')).filter(Boolean))];
  const any = { value: '', label: t('any') };
  return (
    <>
      {grid.phases.some(({ id }) => id !== undefined) && (
        <SegmentedControl
          key={i18n.language}
          size="xs"
          radius="md"
          aria-label={t('by')}
          value={by}
          onChange={(value) => matrix.store.setState({ by: value === 'phase' ? 'phase' : 'stage' })}
          data={[
            { value: 'stage', label: t('byStage') },
            { value: 'phase', label: t('byPhase') },
          ]}
        />
      )}
      <Select
        size="xs"
        className={classes.filter}
        aria-label={t('library:field.class')}
        leftSection={<span className={classes.filterName}>{t('library:field.class')}</span>}
        leftSectionWidth="4rem"
        data={[
          any,
          ...choices.TouchpointClass.map((value) => ({
            value,
            label: t(`library:class.${value}`),
          })),
          ...own.map((value) => ({ value, label: value })),
        ]}
        value={filter.className}
        onChange={(className) => matrix.filterBy({ className: className ?? '' })}
      />
      <Select
        size="xs"
        className={classes.filter}
        aria-label={t('library:field.verdict')}
        leftSection={<span className={classes.filterName}>{t('library:field.verdict')}</span>}
        leftSectionWidth="4rem"
        data={[
          any,
          ...choices.Verdict.map((value) => ({ value, label: t(`library:verdict.${value}`) })),
        ]}
        value={filter.verdict}
        onChange={(verdict) => matrix.filterBy({ verdict: verdict ?? '' })}
      />
      {personas.length > 0 && (
        <Select
          size="xs"
          className={classes.filter}
          aria-label={t('persona')}
          leftSection={<span className={classes.filterName}>{t('persona')}</span>}
          leftSectionWidth="4rem"
          data={[any, ...personas.map((each) => ({ value: each.id, label: textOf(each, 'name') }))]}
          value={looked}
          onChange={(persona) => useMapView.getState().setPersona(persona ?? '')}
        />
      )}
    </>
  );
}
