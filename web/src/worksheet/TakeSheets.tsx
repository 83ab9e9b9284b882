import { Button, type ButtonProps } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../ui/toasts';
import { saveSheets } from './saveSheets';
import type { Sheet, Words } from './sheets';

interface TakeSheetsProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly label: string;
  readonly title?: string;
  readonly file: string;
  readonly sheets: (t: Words) => readonly Sheet[];
}

/** A button that hands out a workbook in the reader's language. */
export function TakeSheets({ label, title, file, sheets, ...button }: TakeSheetsProps) {
  const { t, i18n } = useTranslation(['worksheet', 'personas', 'maps', 'library']);
  const [busy, setBusy] = useState(false);
  const take = () => {
    setBusy(true);
    void saveSheets(file, sheets(t), i18n.dir() === 'rtl')
      .catch(showProblem)
      .finally(() => setBusy(false));
  };
  return (
    <Button
      variant="default"
      {...button}
      title={title}
      loading={busy}
      leftSection={<Download size={15} aria-hidden />}
      onClick={take}
    >
      {label}
    </Button>
  );
}
