import { useEffect, useRef, useState } from 'react';

/** While somebody types, a field is sent at most this often. */
const SEND_EVERY_MS = 500;

interface Draft {
  readonly value: string;
  change(value: string): void;
  /** Sends what is not sent yet: on blur, on Enter. */
  flush(): void;
  /** Back to what stood there when the typing began, or was last sent by `flush`. */
  revert(): void;
  focus(): void;
}

/**
 * A text being typed into a live record: shown at once, sent at most twice a second. What others
 * write shows while nobody types here.
 */
export function useDraft(saved: string, save: (value: string) => void): Draft {
  const [draft, setDraft] = useState<string>();
  const unsent = useRef<string>(undefined);
  const before = useRef(saved);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveRef = useRef(save);
  saveRef.current = save;

  const send = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (unsent.current !== undefined) saveRef.current(unsent.current);
    unsent.current = undefined;
  };
  const sendRef = useRef(send);
  sendRef.current = send;
  useEffect(() => () => sendRef.current(), []);

  return {
    value: draft ?? saved,
    focus: () => {
      before.current = saved;
    },
    change: (value) => {
      setDraft(value);
      unsent.current = value;
      timer.current ??= setTimeout(() => sendRef.current(), SEND_EVERY_MS);
    },
    flush: () => {
      send();
      before.current = draft ?? saved;
      setDraft(undefined);
    },
    revert: () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      unsent.current = undefined;
      if (draft !== undefined && saved !== before.current) saveRef.current(before.current);
      setDraft(undefined);
    },
  };
}
