import { Button } from '@mantine/core';
import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventRow } from '../wire/evidence';
import { OpenCaseDialog } from './OpenCaseDialog';

interface OpenCaseProps {
  readonly ws: string;
  /** One of the customer's names; without it one is asked for. */
  readonly person?: string;
  /** What the customer did or said, where it is about that. */
  readonly row?: EventRow;
}

/** Opens a case by hand: for anybody, for one customer, or for what one customer said. */
export function OpenCase({ ws, person, row }: OpenCaseProps) {
  const { t } = useTranslation('cases');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size={row ? 'compact-xs' : 'sm'}
        variant="default"
        leftSection={<LifeBuoy size={row ? 13 : 15} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('hand.open')}
      </Button>
      {open && (
        <OpenCaseDialog
          ws={ws}
          {...(person === undefined ? {} : { person })}
          {...(row === undefined ? {} : { row })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
