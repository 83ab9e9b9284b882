import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSendFile } from './useSendFile';

interface AddFileProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly label?: string;
}

/** The way in for those who do not drag. */
export function AddFile({ label, ...button }: AddFileProps) {
  const { t } = useTranslation('data');
  const send = useSendFile();
  return (
    <FileButton
      onChange={(file) => file && send(file)}
      accept=".csv,.tsv,.txt,.xlsx,.xes,.jsonl,.ndjson,.json,.gz,.svg,.png"
    >
      {(props) => (
        <Button {...button} {...props} leftSection={<FileUp size={16} aria-hidden />}>
          {label ?? t('addFile')}
        </Button>
      )}
    </FileButton>
  );
}
