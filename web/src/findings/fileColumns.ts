import type { TFunction } from 'i18next';
import type { Column } from '../charts/Chart';
import type { Format } from '../i18n/useFormat';
import type { Finding, FindingListSeen } from '../wire/generated/api';
import { causeOf, type Named, valuesOf } from './findings';

/** Texts of findings and of the files of charts. */
export type Words = TFunction<['findings', 'charts']>;

/**
 * What the file of findings tells of each.
 *
 * @param all among which are those that they follow from
 */
export function fileColumns(
  t: Words,
  format: Format,
  namesOf: (finding: Finding) => Named,
  all: readonly FindingListSeen[],
): readonly Column<FindingListSeen>[] {
  const sentenceOf = (finding: Finding) =>
    t(`sentence.${finding.code}`, valuesOf(finding, namesOf(finding), format));
  return [
    { label: t('column.finding'), value: ({ finding }) => sentenceOf(finding) },
    { label: t('column.kind'), value: ({ finding }) => t(`kind.${finding.kind}`) },
    { label: t('column.place'), value: ({ finding }) => namesOf(finding).place },
    { label: t('column.channel'), value: ({ finding }) => namesOf(finding).channel },
    { label: t('column.persons'), value: ({ finding }) => finding.persons },
    { label: t('column.effect'), value: ({ finding }) => finding.tested?.effect },
    { label: t('charts:low'), value: ({ finding }) => finding.tested?.low },
    { label: t('charts:high'), value: ({ finding }) => finding.tested?.high },
    { label: 'n', value: ({ finding }) => finding.tested?.n.join(' / ') },
    { label: 'p', value: ({ finding }) => finding.tested?.p },
    { label: t('column.adjusted'), value: ({ finding }) => finding.adjusted },
    { label: t('column.method'), value: ({ finding }) => finding.tested?.method },
    { label: t('column.severity'), value: ({ finding }) => t(`severity.${finding.severity}`) },
    {
      label: t('column.follows'),
      value: ({ finding }) => {
        const cause = causeOf(finding, all);
        return cause && sentenceOf(cause);
      },
    },
    { label: t('column.firstSeen'), value: ({ firstSeen }) => firstSeen },
    { label: t('column.said'), value: ({ mark }) => mark && t(`mark.${mark.as}`) },
  ];
}
