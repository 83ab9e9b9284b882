import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
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
  const wanted = name.toLocaleLowerCase();
  const found = records
    .filter((record) => textOf(record, 'name').toLocaleLowerCase().includes(wanted))
    .slice(0, SHOWN);
  const exact = found.some((record) => textOf(record, 'name').toLocaleLowerCase() === wanted);
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first match is chosen anew for each query
  useEffect(() => {
    selectFirstOption();
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
  return (
    <Combobox store={combobox} onOptionSubmit={pick} width={260} position="bottom-start">
      <Combobox.Target>
        <TextInput
          data-autofocus
          autoFocus
          size="xs"
          dir="auto"
          aria-label={t(`picker.${type}`)}
          placeholder={t(`picker.${type}`)}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={onCancel}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') {
              event.preventDefault();
              onCancel();
            } else if (event.key === 'Tab') {
              event.preventDefault();
              then.current = 'next';
              if (name) combobox.clickSelectedOption();
              else onCancel();
            }
          }}
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
