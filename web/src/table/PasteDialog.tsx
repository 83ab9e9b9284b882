import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { clipboardRange } from './clipboardRange';
import { PastePreview } from './PastePreview';
import { useTable } from './TableContext';
import { parseTsv, type Range } from './tsv';

/** Pasting a range: first what is pasted, then what it would do. */
export function PasteDialog() {
  const { t } = useTranslation(['table', 'common']);
  const table = useTable();
  const paste = useStore(table.store, (state) => state.paste);
  const [range, setRange] = useState<Range>();
  const close = () => {
    setRange(undefined);
    table.closePaste();
  };
  const shown = paste?.range ?? range;
  return (
    <Modal
      opened={paste !== undefined}
      onClose={close}
      title={t('paste.title')}
      size={shown ? 'min(72rem, 94vw)' : 'md'}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {paste &&
        (shown ? (
          <PastePreview range={shown} onDone={close} />
        ) : (
          <Textarea
            data-autofocus
            label={t('paste.here')}
            description={t('paste.hereHint')}
            minRows={6}
            autosize
            dir="auto"
            value=""
            onChange={(event) => {
              const typed = parseTsv(event.currentTarget.value);
              if (typed.length > 0) setRange(typed);
            }}
            onPaste={(event) => {
              const pasted = clipboardRange(event.clipboardData);
              event.preventDefault();
              if (pasted.length > 0) setRange(pasted);
            }}
          />
        ))}
    </Modal>
  );
}
