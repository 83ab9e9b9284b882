import { Alert, Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../ui/toasts';

interface FaultProps {
  readonly fault: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** What went wrong, in the server's words, with a way to try again. */
export function Fault({ fault, title, onRetry }: FaultProps) {
  const { t } = useTranslation();
  return (
    <Alert
      variant="light"
      color="red"
      icon={<CircleAlert size={18} aria-hidden />}
      title={title ?? t('problem.title')}
    >
      <p style={{ margin: 0 }} dir="auto">
        {describeError(fault)}
      </p>
      {onRetry && (
        <Button mt="sm" size="compact-sm" variant="default" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </Alert>
  );
}
