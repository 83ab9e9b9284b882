import {
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { meant, wantedAt, withName } from './compose';
import type { Person } from './talk';

interface Needs {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly people: readonly Person[];
  readonly onDraft: (draft: string) => void;
}

/**
 * Completion of names after an @, as a list box that the field controls: the focus stays in the field,
 * arrows choose, Enter and Tab take, Escape closes (the combobox pattern of the ARIA practices).
 */
export function useMentions({ field, draft, people, onDraft }: Needs) {
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  /** Where the @ stands whose list was closed by Escape. */
  const [closed, setClosed] = useState<number>();
  const moveTo = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (moveTo.current === undefined) return;
    field.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = undefined;
  });
  const wanted = wantedAt(draft, caret);
  const found = wanted && wanted.at !== closed ? meant(people, wanted.letters) : [];
  const at = Math.min(active, found.length - 1);
  const take = (person: Person) => {
    if (!wanted) return;
    const written = withName(draft, wanted, caret, person.name);
    moveTo.current = written.caret;
    setCaret(written.caret);
    setActive(0);
    onDraft(written.draft);
    field.current?.focus();
  };
  /** Answers whether the list took the key. */
  const key = (event: KeyboardEvent): boolean => {
    const chosen = found[at];
    if (!chosen || event.nativeEvent.isComposing) return false;
    if (event.key === 'ArrowDown') setActive((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((at + found.length - 1) % found.length);
    else if (event.key === 'Escape') setClosed(wanted?.at);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
      take(chosen);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    listId: id,
    found,
    at,
    take,
    key,
    optionId: (place: number) => `${id}-${place}`,
    /** To be called whenever the caret may have moved. */
    look: () => {
      const place = field.current?.selectionEnd ?? 0;
      if (place === caret) return;
      setCaret(place);
      setActive(0);
      if (wantedAt(field.current?.value ?? '', place)?.at !== closed) setClosed(undefined);
    },
  };
}
