import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SurveyDefinition, SurveyLanguage } from '../wire/surveys';
import { previewQuery } from './queries';
import classes from './SurveyPage.module.css';

interface LivePreviewProps {
  readonly ws: string;
  readonly draft: SurveyDefinition;
  readonly language: SurveyLanguage;
}

/** The public page as the server writes it, in a frame in which nothing runs and nothing is sent. */
export function LivePreview({ ws, draft, language }: LivePreviewProps) {
  const { t } = useTranslation('surveys');
  const [shown] = useDebouncedValue(draft, 350);
  const page = useQuery({
    ...previewQuery(ws, shown, language),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={classes.preview} aria-label={t('preview')}>
      <h2>{t('preview')}</h2>
      <iframe className={classes.frame} title={t('preview')} sandbox="" srcDoc={page.data?.html} />
    </section>
  );
}
