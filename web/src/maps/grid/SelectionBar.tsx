import { Popover } from '@mantine/core';
import { Check, Palette } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTexts } from '../../i18n/useTexts';
import { IconButton } from '../../ui/IconButton';
import { Keys } from '../../ui/Keys';
import { useEditor, useEditorState } from '../EditorContext';
import { cardColors, ownColor } from '../laneStyle';
import { itemActions } from '../mapActions';
import classes from './SelectionBar.module.css';

const offered = ['map.moveTo', 'map.copy', 'map.duplicate', 'map.delete'];

/** What can be done with several chosen cards, where a mouse or a finger finds it. */
export function SelectionBar() {
  const t = useTexts();
  const editor = useEditor();
  const count = useEditorState((state) => state.marked.size);
  if (count < 2) return null;
  const actions = itemActions(editor).filter(({ id }) => offered.includes(id));
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('maps:chosen', { count })}>
      <span className={classes.count}>{t('maps:chosen', { count })}</span>
      <ColorButton />
      {actions.map((action) => (
        <button key={action.id} type="button" className={classes.button} onClick={action.run}>
          {t(action.label)}
          {action.shortcut && <Keys shortcut={action.shortcut} />}
        </button>
      ))}
      <button type="button" className={classes.button} onClick={() => editor.cancel()}>
        {t('maps:action.unmark')}
        <Keys shortcut="Escape" />
      </button>
    </div>
  );
}

/** Gives the chosen cards one of the dyes, or the colour of their lane back. */
function ColorButton() {
  const { t } = useTranslation('maps');
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="top" trapFocus>
      <Popover.Target>
        <IconButton
          icon={Palette}
          label={t('field.color')}
          expanded={open}
          onClick={() => setOpen(!open)}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <ColorChoice onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The dyes to choose from, for all chosen cards at once. */
export function ColorChoice({ value, onDone }: { value?: string; onDone?: () => void }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  return (
    <div className={classes.colors} role="radiogroup" aria-label={t('field.color')}>
      {['', ...cardColors].map((color) => (
        <button
          key={color}
          type="button"
          role="radio"
          aria-checked={value === color}
          className={classes.color}
          style={{ background: ownColor(color) ?? 'var(--wl-surface-raised)' }}
          aria-label={color === '' ? t('color.lane') : t(`color.${color as 'madder'}`)}
          title={color === '' ? t('color.lane') : t(`color.${color as 'madder'}`)}
          onClick={() => {
            editor.picked.set({ color });
            onDone?.();
          }}
        >
          {value === color && <Check size={14} aria-hidden />}
        </button>
      ))}
    </div>
  );
}
