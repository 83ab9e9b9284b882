import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CsvButton } from '../charts/CsvButton';
import { useFormat } from '../i18n/useFormat';
import type { Measures, Rating, Score, TimeToNext } from '../wire/analysis';
import type { Proportion } from '../wire/generated/api';
import classes from './measured.module.css';
import { NumberButton } from './NumberButton';
import { type NumberName, ratingNumber, type StageNumber, type TouchpointNumber } from './numbers';
import { ShareBounds } from './ShareInterval';
import { useMeasureColumns } from './useMeasureColumns';
import { useSampleText } from './useSampleText';

/** All numbers of the map as tables: the headless twin of what is drawn on the grid. */
export function MeasuresTable({ measures }: { measures: Measures }) {
  const { t } = useTranslation('measured');
  const columns = useMeasureColumns();
  return (
    <div className={classes.tables}>
      <div>
        <div className={classes.file}>
          <CsvButton title={t('table.stages')} rows={measures.stages} columns={columns.stages} />
        </div>
        <Stages measures={measures} />
      </div>
      <div>
        <div className={classes.file}>
          <CsvButton
            title={t('table.touchpoints')}
            rows={measures.touchpoints}
            columns={columns.touchpoints(measures)}
          />
        </div>
        <Touchpoints measures={measures} />
      </div>
    </div>
  );
}

function Stages({ measures }: { measures: Measures }) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const counts = ['reached', 'visited', 'converted', 'lost', 'pending'] as const;
  return (
    <Table.ScrollContainer minWidth={1120}>
      <Table captionSide="top" stickyHeader>
        <Table.Caption>{t('table.stages')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.stage')}</Table.Th>
            {counts.map((count) => (
              <Table.Th key={count} className={classes.cell}>
                {t(`number.${count}`)}
              </Table.Th>
            ))}
            <Table.Th className={classes.cell}>{t('table.conversion')}</Table.Th>
            <Table.Th className={classes.cell}>{t('table.overall')}</Table.Th>
            <Table.Th className={classes.cell}>{t('table.dropOff')}</Table.Th>
            <Table.Th className={classes.cell}>{t('number.returns')}</Table.Th>
            <MeasureHeads />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {measures.stages.map((stage) => {
            const name = (number: StageNumber): NumberName => ({
              of: 'stage',
              id: stage.id,
              number,
            });
            return (
              <Table.Tr key={stage.id}>
                <Table.Th scope="row">
                  <bdi>{stage.title}</bdi>
                </Table.Th>
                {counts.map((count) => (
                  <Table.Td key={count} className={classes.cell}>
                    <NumberButton name={name(count)} value={format.number(stage[count])} />
                  </Table.Td>
                ))}
                <ShareCell share={stage.conversion} />
                <ShareCell share={stage.overallConversion} />
                <ShareCell share={stage.dropOff} />
                <Table.Td className={classes.cell}>
                  <NumberButton
                    name={name('returns')}
                    value={format.number(stage.returns.persons)}
                  />
                </Table.Td>
                <MeasureCells
                  time={stage.timeToNext}
                  timeName={name('timeToNext')}
                  score={stage.score}
                  scoreName={name('score')}
                  ratings={stage.ratings}
                  name={name}
                />
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Touchpoints({ measures }: { measures: Measures }) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const stages = new Map(measures.stages.map(({ id, title }) => [id, title]));
  return (
    <Table.ScrollContainer minWidth={1120}>
      <Table captionSide="top">
        <Table.Caption>{t('table.touchpoints')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.touchpoint')}</Table.Th>
            <Table.Th>{t('table.stage')}</Table.Th>
            <Table.Th className={classes.cell}>{t('number.reached')}</Table.Th>
            <Table.Th className={classes.cell}>{t('table.share')}</Table.Th>
            <Table.Th className={classes.cell}>{t('table.events')}</Table.Th>
            <Table.Th className={classes.cell}>{t('number.wentOn')}</Table.Th>
            <Table.Th className={classes.cell}>{t('table.dropOff')}</Table.Th>
            <Table.Th className={classes.cell}>{t('number.returns')}</Table.Th>
            <MeasureHeads />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {measures.touchpoints.map((each) => {
            const id = each.touchpoint;
            const name = (number: TouchpointNumber): NumberName => ({
              of: 'touchpoint',
              id,
              number,
            });
            return (
              <Table.Tr key={id}>
                <Table.Th scope="row">
                  <bdi>{each.name || id}</bdi>
                </Table.Th>
                <Table.Td>
                  <bdi>{(each.stage && stages.get(each.stage)) ?? t('table.notPlaced')}</bdi>
                </Table.Td>
                <Table.Td className={classes.cell}>
                  <NumberButton name={name('reached')} value={format.number(each.reached)} />
                </Table.Td>
                <ShareCell share={each.share} />
                <Table.Td className={classes.cell}>{format.number(each.events)}</Table.Td>
                <Table.Td className={classes.cell}>
                  <NumberButton name={name('wentOn')} value={format.number(each.wentOn)} />
                </Table.Td>
                <ShareCell share={each.dropOff} />
                <Table.Td className={classes.cell}>
                  <NumberButton
                    name={name('returns')}
                    value={format.number(each.returns.persons)}
                  />
                </Table.Td>
                <MeasureCells
                  time={each.timeToNext}
                  timeName={name('timeToNext')}
                  score={each.score}
                  scoreName={name('score')}
                  ratings={each.ratings}
                  name={name}
                />
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function ShareCell({ share }: { readonly share: Proportion | undefined }) {
  const format = useFormat();
  return (
    <Table.Td className={classes.cell}>
      {share ? format.share(share.value, 1) : '–'} {share && <ShareBounds share={share} />}
    </Table.Td>
  );
}

function MeasureHeads() {
  const { t } = useTranslation('measured');
  return (
    <>
      <Table.Th className={classes.cell}>{t('table.median')}</Table.Th>
      <Table.Th className={classes.cell}>{t('table.p90')}</Table.Th>
      <Table.Th className={classes.cell}>{t('number.score')}</Table.Th>
    </>
  );
}

interface MeasureCellsProps {
  readonly time: TimeToNext | undefined;
  readonly timeName: NumberName;
  readonly score: Score | undefined;
  readonly scoreName: NumberName;
  readonly ratings: readonly Rating[];
  readonly name: (number: 'ticketScore' | 'mentionScore') => NumberName;
}

function MeasureCells({ time, timeName, score, scoreName, ratings, name }: MeasureCellsProps) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  return (
    <>
      <Table.Td className={classes.cell}>
        {time ? <NumberButton name={timeName} value={format.duration(time.medianMillis)} /> : '–'}
      </Table.Td>
      <Table.Td className={classes.cell}>{time ? format.duration(time.p90Millis) : '–'}</Table.Td>
      <Table.Td className={classes.cell}>
        {score ? <Mean score={score} name={scoreName} /> : ratings.length === 0 && '–'}
        {ratings.map((rating) => {
          const number = ratingNumber(rating.kind);
          return (
            <div key={rating.kind}>
              <small className={classes.quiet}>{t(`number.${number}`)} </small>
              <Mean score={rating.score} name={name(number)} />
            </div>
          );
        })}
      </Table.Td>
    </>
  );
}

function Mean({ score, name }: { readonly score: Score; readonly name: NumberName }) {
  const sampleText = useSampleText();
  const format = useFormat();
  return (
    <>
      <NumberButton name={name} value={format.number(score.mean, 2)} />
      <small className={classes.quiet}>
        {' '}
        {score.low !== undefined &&
          score.high !== undefined &&
          `[${format.number(score.low, 2)}; ${format.number(score.high, 2)}] `}
        {sampleText(score)}
      </small>
    </>
  );
}
