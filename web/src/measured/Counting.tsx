import { Button, NativeSelect, Popover } from '@mantine/core';
import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textOf, textsOf } from '../canvas/model';
import { useNarrow } from '../maps/useNarrow';
import { personasOf } from '../personas/personas';
import { useLibrary } from '../rules/useLibrary';
import classes from './measured.module.css';
import { useMeasured } from './measuredStore';
import { useMapSettings } from './useMapSettings';

const WINDOWS = [0, 1, 7, 14, 30, 60, 90, 180, 365];
const ORDERS = ['sequential', 'strict', 'any'] as const;

/** How journeys are counted, and whose; behind one button where there is little room. */
export function Counting() {
  const { t } = useTranslation('measured');
  if (!useNarrow()) return <Choices />;
  return (
    <Popover width={300} withinPortal trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<SlidersHorizontal size={14} aria-hidden />}
        >
          {t('toolbar.counting')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.choices}>
          <Choices />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices() {
  return (
    <>
      <Settings />
      <PersonaChoice />
    </>
  );
}

function Settings() {
  const { t } = useTranslation('measured');
  const settings = useMapSettings();
  const { windowDays, order } = settings;
  const windows = WINDOWS.includes(windowDays)
    ? WINDOWS
    : [...WINDOWS, windowDays].sort((a, b) => a - b);
  return (
    <div className={classes.settings}>
      <div title={t('toolbar.windowHint')}>
        <span aria-hidden>{t('toolbar.window')}</span>
        <NativeSelect
          size="xs"
          aria-label={t('toolbar.window')}
          value={windowDays}
          onChange={(event) => settings.set({ windowDays: Number(event.currentTarget.value) })}
          data={windows.map((days) => ({
            value: String(days),
            label: days === 0 ? t('toolbar.noLimit') : t('toolbar.days', { count: days }),
          }))}
        />
      </div>
      <div title={t(`toolbar.orderHint.${order}`)}>
        <span aria-hidden>{t('toolbar.order')}</span>
        <NativeSelect
          size="xs"
          aria-label={t('toolbar.order')}
          value={order}
          onChange={(event) => settings.set({ order: event.currentTarget.value })}
          data={ORDERS.map((each) => ({ value: each, label: t(`toolbar.orderName.${each}`) }))}
        />
      </div>
    </div>
  );
}

/** Whose journeys count: everybody's, or those of the customers whom one persona stands for. */
function PersonaChoice() {
  const { t } = useTranslation('measured');
  const library = useLibrary();
  const persona = useMeasured((state) => state.persona);
  const setPersona = useMeasured((state) => state.setPersona);
  const personas = library ? personasOf(library.session.document) : [];
  if (personas.length === 0) return null;
  return (
    <div className={classes.settings}>
      <div title={t('toolbar.customersHint')}>
        <span aria-hidden>{t('toolbar.customers')}</span>
        <NativeSelect
          size="xs"
          aria-label={t('toolbar.customers')}
          value={persona}
          onChange={(event) => setPersona(event.currentTarget.value)}
          data={[
            { value: '', label: t('toolbar.everybody') },
            ...personas.map((each) => ({
              value: each.id,
              label: textOf(each, 'name') || t('toolbar.unnamed'),
              disabled: textsOf(each, 'standsFor').length === 0,
            })),
          ]}
        />
      </div>
    </div>
  );
}
