import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';

export function TouchpointsPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('nav.touchpoints')} />;
}
