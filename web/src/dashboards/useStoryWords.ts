import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Success } from '../wire/generated/api';
import { useCounts } from './fewest';
import type { StoryWords } from './story';
import { useTelling } from './useTelling';

/** A story in the reader's language. */
export function useStoryWords({ change, description, reasons, said }: Success): StoryWords {
  const { t } = useTranslation('dashboards');
  const format = useFormat();
  const counted = useCounts();
  const tell = useTelling();
  return {
    title: change.title,
    saidHead: t('story.said'),
    said: said.map((quote) => ({
      text: quote.text,
      given: t('story.given', {
        value: format.number(quote.value ?? 0),
        max: format.number(quote.scale.max),
      }),
    })),
    doneHead: t('story.done'),
    done: description || reasons.join('; ') || change.title,
    didHead: t('story.did'),
    did: tell.ofChange(change),
    how: t('story.how', {
      method: change.did?.method ?? '',
      before: counted(change.did?.before ?? 0),
      after: counted(change.did?.after ?? 0),
      date: change.starts ? format.date(change.starts) : '',
    }),
  };
}
