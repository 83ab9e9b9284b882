import { Button, CloseButton, Progress } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { describeError } from '../ui/toasts';
import classes from './FileDropTarget.module.css';
import { useUpload } from './uploadStore';
import { useSendFile } from './useSendFile';

/** Takes a file that is dropped anywhere in the app, sends it with a progress bar, opens the import. */
export function FileDropTarget() {
  const { t } = useTranslation('data');
  const over = useFileOver(useSendFile());
  return (
    <>
      {over && (
        <div className={classes.veil} aria-hidden>
          <div className={classes.target}>
            <FileUp size={44} strokeWidth={1.4} />
            <strong>{t('drop.here')}</strong>
            <span>{t('formats')}</span>
            <span>{t('drop.map')}</span>
            <span className={classes.hint}>{t('drop.hint')}</span>
          </div>
        </div>
      )}
      <UploadCard />
    </>
  );
}

function UploadCard() {
  const { t } = useTranslation(['data', 'common']);
  const format = useFormat();
  const { file, progress, fault, dismiss } = useUpload();
  if (!file) return null;
  const share = progress && progress.total > 0 ? progress.sent / progress.total : 0;
  return (
    <section className={classes.card} aria-live="polite">
      <div className={classes.cardHead}>
        <strong dir="auto">
          {fault ? t('drop.failed', { name: file.name }) : t('drop.uploading', { name: file.name })}
        </strong>
        {fault ? <CloseButton aria-label={t('common:action.close')} onClick={dismiss} /> : null}
      </div>
      {fault ? (
        <p className={classes.fault}>{describeError(fault)}</p>
      ) : (
        <>
          <Progress value={100 * share} aria-label={t('drop.uploading', { name: file.name })} />
          <div className={classes.cardFoot}>
            <span>
              {t('drop.progress', {
                done: format.bytes(progress?.sent ?? 0),
                total: format.bytes(file.size),
              })}
            </span>
            <Button variant="subtle" size="compact-sm" onClick={dismiss}>
              {t('common:action.cancel')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Whether a file hovers over the window; calls back with the file that is let go. */
function useFileOver(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Every element that the pointer crosses enters and leaves: only the balance says where it is.
    let depth = 0;
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (carriesFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', hover);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', hover);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return over;
}
