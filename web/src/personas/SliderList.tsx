import { Menu } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { numberOf, textOf } from '../canvas/model';
import { remove, setFields } from '../canvas/moves';
import { IconButton } from '../ui/IconButton';
import { showUndo } from '../ui/toasts';
import { useChildren, useRecord } from '../ui/useLive';
import { maxLength } from '../wire/generated/vocabulary';
import { InPlace } from './InPlace';
import { createBelow } from './personaMoves';
import classes from './SliderList.module.css';
import type { SheetPart } from './TraitList';
import { sliderPresets } from './traits';

/** Where the persona stands between pairs of ends: from a list, or the team's own. */
export function SliderList({ document, push, undo, persona }: SheetPart & { persona: string }) {
  const { t } = useTranslation('personas');
  const sliders = useChildren(document, persona, 'slider');
  const used = new Set(sliders.map((each) => textOf(each, 'low')));
  const add = (low: string, high: string) =>
    push(createBelow(document, 'slider', persona, { low, high, value: 50 }).ops);
  return (
    <div>
      <ul className={classes.list}>
        {sliders.map(({ id }) => (
          <Slider
            key={id}
            id={id}
            document={document}
            push={push}
            onDelete={() => {
              push(remove(id));
              showUndo(t('slider.deleted'), undo);
            }}
          />
        ))}
      </ul>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={classes.add}>
            <Plus size={13} aria-hidden />
            {t('slider.add')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {sliderPresets
            .filter(({ low }) => !used.has(t(low)))
            .map(({ low, high }) => (
              <Menu.Item key={low} onClick={() => add(t(low), t(high))}>
                {t('slider.pair', { low: t(low), high: t(high) })}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Item onClick={() => add('', '')}>{t('slider.own')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

interface SliderProps extends Omit<SheetPart, 'undo'> {
  readonly id: string;
  readonly onDelete: () => void;
}

function Slider({ id, document, push, onDelete }: SliderProps) {
  const { t } = useTranslation('personas');
  const record = useRecord(document, id);
  const low = textOf(record, 'low');
  const high = textOf(record, 'high');
  const value = numberOf(record, 'value') ?? 50;
  const pair = t('slider.pair', { low: low || t('slider.low'), high: high || t('slider.high') });
  const end = (field: 'low' | 'high', words: string) => (
    <InPlace
      hideLabel
      label={t(`slider.${field}`)}
      placeholder={t(`slider.${field}`)}
      value={words}
      maxLength={maxLength.slider[field]}
      onSave={(text) => push(setFields(id, { [field]: text }), `${field} ${id}`)}
    />
  );
  return (
    <li className={classes.slider}>
      <div className={classes.ends}>
        {end('low', low)}
        {end('high', high)}
      </div>
      <input
        type="range"
        className={classes.range}
        min={0}
        max={100}
        step={5}
        value={value}
        aria-label={pair}
        onChange={(event) =>
          push(setFields(id, { value: Number(event.currentTarget.value) }), `value ${id}`)
        }
      />
      <span className={classes.delete}>
        <IconButton
          icon={Trash2}
          size={26}
          label={t('slider.delete', { pair })}
          onClick={onDelete}
        />
      </span>
    </li>
  );
}
