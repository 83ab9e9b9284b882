import { Button, Popover } from '@mantine/core';
import { Footprints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DidFields, type DidFieldsProps } from './DidFields';
import classes from './FilterBar.module.css';
import { useDidWords } from './useDidWords';

/** Only who came somewhere, or never did, or has a property. */
export function DidButton({ ws, touchpoints, filter, onChange }: DidFieldsProps) {
  const { t } = useTranslation('journeys');
  const words = useDidWords(filter, touchpoints);
  return (
    <Popover width={320} withinPortal trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={words ? 'light' : 'default'}
          className={classes.did ?? ''}
          leftSection={<Footprints size={14} aria-hidden />}
        >
          <bdi>{words || t('filter.did')}</bdi>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <DidFields ws={ws} touchpoints={touchpoints} filter={filter} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}
