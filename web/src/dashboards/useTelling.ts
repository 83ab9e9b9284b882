import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { movedBy } from '../improvements/effect';
import type { CaseNumbers, ChangeLine, Dashboard, KeyNumbers } from '../wire/generated/api';
import { FewestContext, useCounts } from './fewest';
import { dayBefore, distance, figure, isCount, judge, type KeyNumber, periodsOf } from './numbers';

/** The sentences of a dashboard, to be read aloud. */
export function useTelling() {
  const { t } = useTranslation('dashboards');
  const format = useFormat();
  const counted = useCounts();
  const fewest = useContext(FewestContext);

  /** What a number is, and how it stands to the period before. */
  const ofNumber = (number: KeyNumber, days: number): string => {
    const { now, before } = periodsOf(number);
    const judged = judge(number);
    if (judged === 'silent') {
      return fewest === undefined
        ? t(`silent.${number.key}`)
        : t('few.sentence', {
            name: t(`number.${number.key}`),
            fewest: format.number(fewest),
          });
    }
    const value = figure(number.key, now.value, format, counted);
    const values = {
      value,
      n: counted(now.n),
      low: figure(number.key, now.low, format),
      high: figure(number.key, now.high, format),
      from: format.date(now.from),
      to: format.date(dayBefore(now.to)),
      before: figure(number.key, before.value, format, counted),
      days: format.number(days),
      by: distance(
        number.key,
        number.effect?.effect ?? (now.value ?? 0) - (before.value ?? 0),
        format,
      ),
    };
    return `${t(`sentence.${number.key}`, values)} ${t(`judged.${judged}`, values)}`;
  };

  /** What the changes did, counted by verdict. */
  const ofChanges = (changes: readonly ChangeLine[]): string => {
    const count = (verdict: string) =>
      changes.filter(({ did }) => (did?.verdict ?? 'unknown') === verdict).length;
    const parts = (['better', 'worse', 'no-effect', 'not-yet', 'unknown'] as const)
      .map((verdict) => ({ verdict, count: count(verdict) }))
      .filter((part) => part.count > 0)
      .map((part) => t(`changes.count.${part.verdict}`, { n: format.number(part.count) }));
    return changes.length === 0
      ? t('changes.none')
      : t('changes.sentence', { parts: parts.join(t('changes.and')) });
  };

  /** How unhappy customers are helped. */
  const ofCases = ({ open, now }: CaseNumbers): string => {
    const values = {
      open: counted(open),
      closed: counted(now.closed),
      time: now.medianMillis === undefined ? '–' : format.duration(now.medianMillis),
      recovered: now.recovered.value === undefined ? '–' : format.share(now.recovered.value),
      low: now.recovered.low === undefined ? '–' : format.share(now.recovered.low),
      high: now.recovered.high === undefined ? '–' : format.share(now.recovered.high),
      n: counted(now.recovered.n),
    };
    if (now.closed === 0 && fewest === undefined) return t('cases.noneClosed', values);
    if (now.medianMillis === undefined) return t('cases.someClosed', values);
    const closed = t('cases.sentence', values);
    return now.recovered.value === undefined ? closed : `${closed} ${t('cases.wonBack', values)}`;
  };

  const ofFreshness = ({ freshness, maps }: Pick<Dashboard, 'freshness' | 'maps'>): string => {
    const told = t('freshness.sentence', {
      told: format.number(freshness.told),
      touchpoints: format.number(freshness.touchpoints),
    });
    const [only] = maps;
    return maps.length === 1 && only && only.claims > 0
      ? `${told} ${t('freshness.cover', { cover: format.share(only.cover) })}`
      : told;
  };

  /** What a change did, in one line. */
  const ofChange = ({ did, whyNot }: ChangeLine): string => {
    if (!did) return fewest === undefined ? (whyNot ?? '') : t('few.change');
    const { found, measure } = did;
    const values = {
      place: did.place,
      what: t(`measure.${measure}`),
      unit: t(`unit.${measure}`),
      effect: found ? movedBy(found.effect, measure, format) : '',
      low: found ? movedBy(found.low, measure, format) : '',
      high: found ? movedBy(found.high, measure, format) : '',
      expected: movedBy(did.expected, measure, format),
      days: format.number(did.daysMore ?? 0),
    };
    const verdict =
      did.verdict === 'not-yet' ? (did.daysMore === undefined ? 'never' : 'soon') : did.verdict;
    return t(`did.${verdict}`, values);
  };

  const period = ({ asOf, days }: KeyNumbers): string =>
    asOf ? t('period', { days: format.number(days), date: format.date(asOf) }) : t('noEvidence');

  return { ofNumber, ofChanges, ofCases, ofFreshness, ofChange, period, isCount };
}
