import { Alert, Button, CopyButton, Textarea, TextInput } from '@mantine/core';
import { Check, Copy, ExternalLink } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharesEndpointNewLink } from '../wire/generated/api';
import classes from './sharing.module.css';

/** The address of a new link: it is told this once. */
export function MadeLink({ made }: { made: SharesEndpointNewLink }) {
  const { t } = useTranslation('sharing');
  const { url, reachable, share } = made;
  useEffect(() => {
    // Where the browser does not allow it, the button beside the address is the way.
    navigator.clipboard?.writeText(url).catch(() => undefined);
  }, [url]);
  return (
    <Alert
      variant="light"
      color="woad"
      icon={<Check size={18} aria-hidden />}
      title={t('made.title')}
      role="status"
    >
      <div className={classes.line}>
        <TextInput readOnly dir="ltr" aria-label={t('made.address')} value={url} />
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<Copy size={15} aria-hidden />} onClick={copy}>
              {copied ? t('made.copied') : t('made.copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noreferrer"
          variant="subtle"
          leftSection={<ExternalLink size={15} aria-hidden />}
        >
          {t('made.look')}
        </Button>
      </div>
      {share.sites.length > 0 && (
        <Textarea
          mt="xs"
          readOnly
          autosize
          dir="ltr"
          label={t('made.frame')}
          value={`<iframe src="${url}" width="100%" height="700" style="border:0" referrerpolicy="no-referrer"></iframe>`}
        />
      )}
      <p className={classes.hint}>{t('made.once')}</p>
      {!reachable && <p className={classes.hint}>{t('made.here')}</p>}
    </Alert>
  );
}
