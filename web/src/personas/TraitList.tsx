import { Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, Ellipsis, Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { remove, setFields } from '../canvas/moves';
import type { DocumentView, Op, RecordState } from '../live';
import { IconButton } from '../ui/IconButton';
import { Keys } from '../ui/Keys';
import { showUndo } from '../ui/toasts';
import { useRecord } from '../ui/useLive';
import { maxLength, type TraitKind } from '../wire/generated/vocabulary';
import { InPlace } from './InPlace';
import { MethodChips } from './MethodChips';
import { createBelow, moveAmong } from './personaMoves';
import classes from './TraitList.module.css';
import { traitIcons } from './traits';

export interface SheetPart {
  readonly document: DocumentView;
  readonly push: (ops: readonly Op[], group?: string) => void;
  readonly undo: () => void;
}

interface TraitListProps extends SheetPart {
  readonly persona: string;
  readonly kind: TraitKind;
  /** The traits of the kind, in order. */
  readonly traits: readonly RecordState[];
}

/**
 * All statements of one kind about a persona. Enter makes the next one, Backspace in an empty one
 * takes it away, Alt and the arrows move it.
 */
export function TraitList({ document, push, undo, persona, kind, traits }: TraitListProps) {
  const { t } = useTranslation('personas');
  const [focused, setFocused] = useState<string>();
  const Icon = traitIcons[kind];
  const add = (after?: string) => {
    const made = createBelow(document, 'trait', persona, { kind }, after ?? traits.at(-1)?.id);
    push(made.ops);
    setFocused(made.id);
  };
  const drop = (id: string) => {
    const at = traits.findIndex((each) => each.id === id);
    setFocused((traits[at - 1] ?? traits[at + 1])?.id);
    push(remove(id));
    showUndo(t('trait.deleted'), undo);
  };
  const move = (id: string, by: 1 | -1) => {
    push(moveAmong(document, traits, id, by));
    setFocused(id);
  };
  const key = (id: string) => (event: KeyboardEvent<HTMLTextAreaElement>, value: string) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && value.trim() !== '') add(id);
    else if (event.key === 'Backspace' && value === '') drop(id);
    else if (event.altKey && event.key === 'ArrowUp') move(id, -1);
    else if (event.altKey && event.key === 'ArrowDown') move(id, 1);
    else return;
    event.preventDefault();
  };
  return (
    <section className={classes.section} data-empty={traits.length === 0 || undefined}>
      <h2 className={classes.title}>
        <Icon size={15} aria-hidden />
        {t(`trait.${kind}`)}
      </h2>
      <ul className={classes.list}>
        {traits.map(({ id }) => (
          <TraitRow
            key={id}
            id={id}
            document={document}
            push={push}
            focused={focused === id}
            onKey={key(id)}
            onMove={(by) => move(id, by)}
            onDelete={() => drop(id)}
          />
        ))}
      </ul>
      <button type="button" className={classes.add} onClick={() => add()}>
        <Plus size={13} aria-hidden />
        {t(`traitAdd.${kind}`)}
      </button>
    </section>
  );
}

interface TraitRowProps extends Omit<SheetPart, 'undo'> {
  readonly id: string;
  readonly focused: boolean;
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>, value: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDelete: () => void;
}

function TraitRow({ id, document, push, focused, onKey, onMove, onDelete }: TraitRowProps) {
  const { t } = useTranslation('personas');
  const common = useTranslation('common').t;
  const record = useRecord(document, id);
  const words = textOf(record, 'text');
  return (
    <li className={classes.trait}>
      <div className={classes.words}>
        <InPlace
          hideLabel
          label={t(`trait.${(textOf(record, 'kind') || 'goal') as TraitKind}`)}
          value={words}
          placeholder={t('trait.placeholder')}
          maxLength={maxLength.trait.text}
          focused={focused}
          onSave={(text) => push(setFields(id, { text }), `text ${id}`)}
          onKey={onKey}
        />
        <MethodChips document={document} trait={id} push={push} />
      </div>
      <Menu position="bottom-end">
        <span className={classes.menu}>
          <Menu.Target>
            <IconButton icon={Ellipsis} size={26} label={t('trait.menu', { text: words })} />
          </Menu.Target>
        </span>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<ArrowUp size={14} aria-hidden />}
            rightSection={<Keys shortcut="alt+ArrowUp" />}
            onClick={() => onMove(-1)}
          >
            {t('moveUp')}
          </Menu.Item>
          <Menu.Item
            leftSection={<ArrowDown size={14} aria-hidden />}
            rightSection={<Keys shortcut="alt+ArrowDown" />}
            onClick={() => onMove(1)}
          >
            {t('moveDown')}
          </Menu.Item>
          <Menu.Item leftSection={<Trash2 size={14} aria-hidden />} onClick={onDelete}>
            {common('action.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
