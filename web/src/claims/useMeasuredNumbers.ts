import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Measures, Score } from '../wire/analysis';
import { type MeasuredNumber, scaleOf } from './supports';

/** The numbers of a stage or a touchpoint that a statement may rest on, in words. */
export function useMeasuredNumbers(
  measures: Measures | undefined,
  place: string,
): readonly MeasuredNumber[] {
  const { t } = useTranslation('claims');
  const format = useFormat();
  const [kind, id] = place.split(':');
  const stage = kind === 'stage' ? measures?.stages.find((each) => each.id === id) : undefined;
  const touchpoint =
    kind === 'touchpoint'
      ? measures?.touchpoints.find((each) => each.touchpoint === id)
      : undefined;
  const of = stage ?? touchpoint;
  if (!of) return [];
  const name = stage?.title ?? touchpoint?.name ?? '';
  const numbers: MeasuredNumber[] = [];
  const score = (found: Score) =>
    numbers.push({
      reference: `${place}:score`,
      method: 'survey',
      amount: found.n,
      text: t('number.score', {
        name,
        value: format.number(found.mean, 2),
        scale: scaleOf(found),
      }),
    });
  if (of.score) score(of.score);
  if (of.reached > 0) {
    numbers.push({
      reference: `${place}:reached`,
      method: 'analytics',
      amount: of.reached,
      text: t('number.reached', { name, value: format.number(of.reached) }),
    });
  }
  if (of.dropOff !== undefined && of.reached > 0) {
    numbers.push({
      reference: stage ? `${place}:lost` : `${place}:dropped`,
      method: 'analytics',
      amount: of.reached,
      text: t('number.dropOff', { name, value: format.share(of.dropOff.value, 1) }),
    });
  }
  const came = stage?.visited ?? touchpoint?.reached ?? 0;
  if (came > 0) {
    numbers.push({
      reference: `${place}:returns`,
      method: 'analytics',
      amount: came,
      text: t('number.returns', { name, value: format.share(of.returns.persons / came, 1) }),
    });
  }
  if (of.timeToNext) {
    numbers.push({
      reference: `${place}:timeToNext`,
      method: 'analytics',
      amount: of.timeToNext.n,
      text: t('number.time', { name, value: format.duration(of.timeToNext.medianMillis) }),
    });
  }
  return numbers;
}
