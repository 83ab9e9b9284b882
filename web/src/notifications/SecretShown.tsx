import { Alert, Button, CopyButton, TextInput } from '@mantine/core';
import { Copy, KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './notifications.module.css';

/** A new secret: it is told this once. */
export function SecretShown({ secret }: { secret: string }) {
  const { t } = useTranslation('notifications');
  return (
    <Alert
      variant="light"
      color="woad"
      icon={<KeyRound size={18} aria-hidden />}
      title={t('secret.title')}
      role="status"
    >
      <div className={classes.secret}>
        <TextInput readOnly dir="ltr" aria-label={t('secret.label')} value={secret} />
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<Copy size={15} aria-hidden />} onClick={copy}>
              {t(copied ? 'secret.copied' : 'secret.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className={classes.quiet}>{t('secret.once')}</p>
    </Alert>
  );
}
