import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { smallNumber } from '../findings/findings';
import { useFormat } from '../i18n/useFormat';
import type { Comparison } from '../wire/generated/api';
import classes from './Compare.module.css';
import { type Compared, differenceOf, effectText, toneOf } from './comparison';
import { OpenSide } from './OpenSide';

interface ComparedTableProps {
  readonly comparison: Comparison;
  readonly titleOf: (stage: string) => string;
  readonly nameOf: (touchpoint: string) => string;
}

/** Everything that was compared, with method and corrected p. */
export function ComparedTable({ comparison, titleOf, nameOf }: ComparedTableProps) {
  const { t } = useTranslation('compare');
  return (
    <Table.ScrollContainer minWidth={980}>
      <Table stickyHeader captionSide="top" className={classes.table ?? ''}>
        <Table.Caption>{t('caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.place')}</Table.Th>
            <Table.Th>{t('column.measure')}</Table.Th>
            <Table.Th className={classes.cell}>A</Table.Th>
            <Table.Th className={classes.cell}>B</Table.Th>
            <Table.Th className={classes.cell}>{t('column.difference')}</Table.Th>
            <Table.Th className={classes.cell}>{t('column.interval')}</Table.Th>
            <Table.Th>{t('column.verdict')}</Table.Th>
            <Table.Th>{t('column.method')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {comparison.compared.map((one) => (
            <Row
              key={`${one.stage} ${one.touchpoint} ${one.measure}`}
              one={one}
              place={placeOf(one, titleOf, nameOf, t('journey'))}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Where something was compared, in words. */
export function placeOf(
  { stage, touchpoint }: Compared,
  titleOf: (stage: string) => string,
  nameOf: (touchpoint: string) => string,
  journey: string,
): string {
  if (stage === undefined) return journey;
  return touchpoint === undefined ? titleOf(stage) : `${titleOf(stage)} · ${nameOf(touchpoint)}`;
}

function Row({ one, place }: { one: Compared; place: string }) {
  const { t } = useTranslation(['compare', 'findings']);
  const format = useFormat();
  const points = (value: string) => t('points', { value });
  const effect = one.effect?.effect ?? differenceOf(one);
  const text = (value: number | undefined) =>
    value === undefined ? '–' : effectText(one.measure, value, format, points);
  const { low, high } = one.effect ?? {};
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <bdi>{place}</bdi>
      </Table.Th>
      <Table.Td>{t(`measure.${one.measure}`)}</Table.Td>
      <Table.Td className={classes.cell}>
        <OpenSide one={one} side="a" withN />
      </Table.Td>
      <Table.Td className={classes.cell}>
        <OpenSide one={one} side="b" withN />
      </Table.Td>
      <Table.Td className={classes.cell}>
        <bdi>{text(effect)}</bdi>
      </Table.Td>
      <Table.Td className={classes.cell}>
        {low !== undefined && high !== undefined && (
          <bdi>
            {text(low)} … {text(high)}
          </bdi>
        )}
      </Table.Td>
      <Table.Td>
        <span className={classes.word} data-tone={toneOf(one)}>
          {t(`verdict.${one.verdict}`)}
        </span>
      </Table.Td>
      <Table.Td>
        {one.effect && <bdi>{one.effect.method}</bdi>}
        {one.adjusted !== undefined && (
          <small className={classes.p}>
            {t('findings:p', { p: smallNumber(one.adjusted, format) })}
          </small>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
