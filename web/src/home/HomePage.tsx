import { useTranslation } from 'react-i18next';
import { PageHeader } from '../app/PageHeader';

export function HomePage() {
  const { t } = useTranslation();
  return <PageHeader title={t('nav.maps')} />;
}
