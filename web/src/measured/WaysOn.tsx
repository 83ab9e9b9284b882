import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChartNoAxesCombined, Quote, Route, Scale, Split, Table2, Target } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MapRef } from '../maps/MapOverlay';
import { useNarrow } from '../maps/useNarrow';

interface WaysOnProps extends MapRef {
  /** Shows the numbers as a table; absent while there are none. */
  readonly onTable: (() => void) | undefined;
}

/** The ways to what the numbers say beside each other, and beside the drawing. */
export function WaysOn({ workspace: ws, map, onTable }: WaysOnProps) {
  const { t } = useTranslation(['measured', 'drivers', 'journeys']);
  const pages = [
    { to: '/w/$ws/maps/$map/journeys', label: t('journeys:open'), Icon: Route },
    { to: '/w/$ws/maps/$map/compare', label: t('toolbar.compare'), Icon: Scale },
    { to: '/w/$ws/maps/$map/deviations', label: t('toolbar.deviations'), Icon: Split },
    { to: '/w/$ws/maps/$map/drivers', label: t('drivers:open'), Icon: Target },
    { to: '/w/$ws/maps/$map/voices', label: t('voices.title'), Icon: Quote },
  ] as const;
  const quiet = { size: 'compact-sm', variant: 'subtle', color: 'gray' } as const;
  if (useNarrow()) {
    return (
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<ChartNoAxesCombined size={14} aria-hidden />}
          >
            {t('toolbar.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {pages.map(({ to, label, Icon }) => (
            <Menu.Item
              key={to}
              leftSection={<Icon size={15} aria-hidden />}
              renderRoot={(props) => <Link to={to} params={{ ws, map }} {...props} />}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Item
            leftSection={<Table2 size={15} aria-hidden />}
            disabled={!onTable}
            onClick={onTable}
          >
            {t('toolbar.table')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    );
  }
  return (
    <>
      {pages.map(({ to, label, Icon }) => (
        <Button
          key={to}
          {...quiet}
          leftSection={<Icon size={15} aria-hidden />}
          renderRoot={(props) => <Link to={to} params={{ ws, map }} {...props} />}
        >
          {label}
        </Button>
      ))}
      <Button
        {...quiet}
        leftSection={<Table2 size={15} aria-hidden />}
        disabled={!onTable}
        onClick={onTable}
      >
        {t('toolbar.table')}
      </Button>
    </>
  );
}
