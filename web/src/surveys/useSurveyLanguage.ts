import { useTranslation } from 'react-i18next';
import type { SurveyLanguage } from '../wire/surveys';
import { surveyLanguages } from './draft';

/** The language of the page as one that surveys are written in. */
export function useSurveyLanguage(): SurveyLanguage {
  const { i18n } = useTranslation();
  return surveyLanguages.find((each) => each === i18n.language) ?? 'en';
}
