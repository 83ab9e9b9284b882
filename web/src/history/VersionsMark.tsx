import { Popover } from '@mantine/core';
import { Files } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './history.module.css';
import { useOtherVersions } from './otherVersions';
import { TwoVersions } from './TwoVersions';

/** A sign on what two people wrote at once and the server could not put together: opens the choice. */
export function VersionsMark({ record }: { record: string }) {
  // Nearly all records have none, and a map has thousands: they need no texts.
  return useOtherVersions(record).length === 0 ? null : <Mark record={record} />;
}

function Mark({ record }: { record: string }) {
  const { t } = useTranslation('history');
  return (
    <Popover width={320} position="bottom-start" trapFocus withinPortal returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.versionsMark}
          data-versions={record}
          onPointerDown={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <Files size={12} aria-hidden />
          {t('twoVersions')}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        className={classes.versionsBox}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      >
        <TwoVersions record={record} />
      </Popover.Dropdown>
    </Popover>
  );
}
