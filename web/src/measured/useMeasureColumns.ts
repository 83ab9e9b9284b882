import { useTranslation } from 'react-i18next';
import type { Column } from '../charts/Chart';
import type {
  Measures,
  Score,
  StageMeasures,
  TimeToNext,
  TouchpointMeasures,
} from '../wire/analysis';
import type { Proportion } from '../wire/generated/api';

/** What a row of either table has. */
interface Told {
  readonly timeToNext?: TimeToNext;
  readonly returns: { readonly persons: number };
  readonly score?: Score;
}

/** The columns of the files: one number each, every interval as from and to. */
export function useMeasureColumns() {
  const { t } = useTranslation(['measured', 'charts', 'findings']);
  const between = <Row>(
    label: string,
    of: (row: Row) => { readonly low?: number; readonly high?: number } | undefined,
  ): Column<Row>[] => [
    { label: `${label} · ${t('charts:low')}`, value: (row) => of(row)?.low },
    { label: `${label} · ${t('charts:high')}`, value: (row) => of(row)?.high },
  ];
  const share = <Row>(label: string, of: (row: Row) => Proportion | undefined): Column<Row>[] => [
    { label, value: (row) => of(row)?.value },
    ...between(label, of),
    { label: `${label} · n`, value: (row) => of(row)?.n },
    { label: `${label} · ${t('table.method')}`, value: (row) => of(row)?.method },
  ];
  const others = <Row extends Told>(): Column<Row>[] => {
    const score = t('number.score');
    return [
      { label: t('number.returns'), value: ({ returns }) => returns.persons },
      { label: t('table.medianMillis'), value: ({ timeToNext }) => timeToNext?.medianMillis },
      { label: t('table.p90Millis'), value: ({ timeToNext }) => timeToNext?.p90Millis },
      { label: t('table.visits'), value: ({ timeToNext }) => timeToNext?.n },
      { label: score, value: (row) => row.score?.mean },
      ...between<Row>(score, (row) => row.score),
      { label: `${score} · n`, value: (row) => row.score?.n },
      {
        label: `${score} · ${t('findings:column.persons')}`,
        value: (row) => row.score?.persons,
      },
      { label: `${score} · ${t('table.method')}`, value: (row) => row.score?.method },
    ];
  };
  const stages: readonly Column<StageMeasures>[] = [
    { label: t('table.stage'), value: ({ title }) => title },
    ...(['reached', 'visited', 'converted', 'lost', 'pending'] as const).map((count) => ({
      label: t(`number.${count}`),
      value: (stage: StageMeasures) => stage[count],
    })),
    ...share<StageMeasures>(t('table.conversion'), ({ conversion }) => conversion),
    ...share<StageMeasures>(t('table.overall'), ({ overallConversion }) => overallConversion),
    ...share<StageMeasures>(t('table.dropOff'), ({ dropOff }) => dropOff),
    ...others<StageMeasures>(),
  ];
  const touchpoints = (measures: Measures): readonly Column<TouchpointMeasures>[] => {
    const titles = new Map(measures.stages.map(({ id, title }) => [id, title]));
    return [
      { label: t('table.touchpoint'), value: ({ name, touchpoint }) => name || touchpoint },
      { label: t('table.stage'), value: ({ stage }) => stage && titles.get(stage) },
      { label: t('number.reached'), value: ({ reached }) => reached },
      ...share<TouchpointMeasures>(t('table.share'), (each) => each.share),
      { label: t('table.events'), value: ({ events }) => events },
      { label: t('number.wentOn'), value: ({ wentOn }) => wentOn },
      ...share<TouchpointMeasures>(t('table.conversion'), ({ conversion }) => conversion),
      ...share<TouchpointMeasures>(t('table.dropOff'), ({ dropOff }) => dropOff),
      ...others<TouchpointMeasures>(),
    ];
  };
  return { stages, touchpoints };
}
