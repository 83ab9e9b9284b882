import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { folded } from '../canvas/search';
import { createChannel, createTouchpoint } from '../touchpoints/registerMoves';
import { useChildren } from '../ui/useLive';
import { useEditor } from './EditorContext';

const CREATE = ' create';
const SHOWN = 8;

interface RegisterPickerProps {
  readonly type: 'touchpoint' | 'channel';
  readonly draft: string;
  readonly onPick: (id: string, then: 'stay' | 'next') => void;
  readonly onCancel: () => void;
}

/** Finds a touchpoint or channel of the register by name, or makes a new one under that name. */
export function RegisterPicker({ type, draft, onPick, onCancel }: RegisterPickerProps) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const [query, setQuery] = useState(draft);
  const then = useRef<'stay' | 'next'>('stay');
  const { document } = editor.library;
  const records = useChildren(document, document.root()?.id ?? '', type);
  const combobox = useCombobox({ defaultOpened: true });
  const name = query.trim();
  const wanted = folded(name);
  const found = records
    .filter((record) => folded(textOf(record, 'name')).includes(wanted))
    .slice(0, SHOWN);
  const exact = found.some((record) => folded(textOf(record, 'name')) === wanted);
  /** The option that Enter takes, for those who hear it only. */
  const [chosen, setChosen] = useState<string | null>(null);
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first match is chosen anew for each query
  useEffect(() => {
    setChosen(selectFirstOption());
  }, [query, selectFirstOption]);

  const pick = (value: string) => {
    if (value !== CREATE) {
      onPick(value, then.current);
      return;
    }
    const make = type === 'touchpoint' ? createTouchpoint : createChannel;
    const made = make(document, name);
    editor.pushLibrary(made.ops);
    onPick(made.id, then.current);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
        setChosen(combobox.selectNextOption());
        break;
      case 'ArrowUp':
        setChosen(combobox.selectPreviousOption());
        break;
      case 'Enter':
        combobox.clickSelectedOption();
        break;
      case 'Escape':
        onCancel();
        break;
      case 'Tab':
        then.current = 'next';
        if (name) combobox.clickSelectedOption();
        else onCancel();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} width={260} position="bottom-start">
      <Combobox.Target withAriaAttributes={false} withKeyboardNavigation={false}>
        <TextInput
          data-autofocus
          autoFocus
          size="xs"
          dir="auto"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={combobox.dropdownOpened}
          aria-controls={combobox.listId ?? undefined}
          aria-activedescendant={chosen ?? undefined}
          aria-label={t(`picker.${type}`)}
          placeholder={t(`picker.${type}`)}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={onCancel}
          onKeyDown={pressed}
        />
      </Combobox.Target>
      <Combobox.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <Combobox.Options>
          {found.map((record) => (
            <Combobox.Option key={record.id} value={record.id}>
              <span dir="auto">{textOf(record, 'name')}</span>
            </Combobox.Option>
          ))}
          {name && !exact && (
            <Combobox.Option value={CREATE}>
              <Plus size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 6 }} />
              {t('picker.create', { name })}
            </Combobox.Option>
          )}
          {!name && found.length === 0 && <Combobox.Empty>{t('picker.empty')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
