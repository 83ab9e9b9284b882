import { Alert } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What stops an import, each with how to mend it. */
export function Problems({ problems }: { problems: readonly string[] }) {
  const { t } = useTranslation('data');
  if (problems.length === 0) return null;
  return (
    <Alert
      variant="light"
      color="red"
      role="alert"
      icon={<TriangleAlert size={18} aria-hidden />}
      title={t('preview.problems')}
    >
      <ul style={{ margin: 0, paddingInlineStart: 'var(--wl-space-4)' }}>
        {problems.map((problem) => (
          <li key={problem} dir="auto">
            {problem}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
