import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way from what was made of a case back to it. */
export function OfCase({ ws, id }: { readonly ws: string; readonly id: string }) {
  const { t } = useTranslation('cases');
  return (
    <Link to="/w/$ws/cases/$case" params={{ ws, case: id }}>
      {t('ofCase')}
    </Link>
  );
}
