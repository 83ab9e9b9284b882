import { Bold, Link, List, ListOrdered, type LucideIcon } from 'lucide-react';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '../../wire/generated/vocabulary';
import { IconButton } from '../IconButton';
import { keystroke } from '../shortcuts';
import { fromNodes } from './fromNodes';
import { LinkForm } from './LinkForm';
import classes from './RichEditor.module.css';
import { sameRich } from './richText';
import { toNodes } from './toNodes';

/** While somebody types, the text is sent at most this often. */
const SEND_EVERY_MS = 500;

interface RichEditorProps {
  readonly label: string;
  readonly value: RichText;
  readonly lang?: string;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  readonly onSave: (value: RichText) => void;
}

const commands = [
  { id: 'bold', icon: Bold, command: 'bold', shortcut: 'mod+b' },
  { id: 'bullets', icon: List, command: 'insertUnorderedList', shortcut: 'mod+shift+8' },
  { id: 'numbers', icon: ListOrdered, command: 'insertOrderedList', shortcut: 'mod+shift+7' },
] as const satisfies readonly {
  id: string;
  icon: LucideIcon;
  command: string;
  shortcut: string;
}[];

/**
 * A short text with bold words, lists and links. The browser edits; what is kept is what the tree
 * can say, read from the page after every change. What others write shows while nobody types here.
 */
export function RichEditor({ label, value, lang, dir = 'auto', onSave }: RichEditorProps) {
  const { t } = useTranslation('rich');
  const labelId = useId();
  const box = useRef<HTMLDivElement>(null);
  const typing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [linking, setLinking] = useState<Range>();
  const current = useRef({ value, onSave });
  current.current = { value, onSave };

  useLayoutEffect(() => {
    const element = box.current;
    if (element && !typing.current && !sameRich(fromNodes(element), value)) {
      element.replaceChildren(toNodes(value, element.ownerDocument));
    }
  }, [value]);

  const send = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const written = box.current && fromNodes(box.current);
    if (written && !sameRich(written, current.current.value)) current.current.onSave(written);
  };
  const sendRef = useRef(send);
  sendRef.current = send;
  useEffect(() => () => clearTimeout(timer.current), []);

  const changed = () => {
    timer.current ??= setTimeout(() => sendRef.current(), SEND_EVERY_MS);
  };
  const run = (command: string, argument?: string) => {
    box.current?.focus();
    document.execCommand('styleWithCSS', false, 'false');
    document.execCommand(command, false, argument);
    changed();
  };
  const askForLink = () => {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    if (range && box.current?.contains(range.commonAncestorContainer)) {
      setLinking(range.cloneRange());
    } else if (box.current) {
      const end = document.createRange();
      end.selectNodeContents(box.current);
      end.collapse(false);
      setLinking(end);
    }
  };
  const link = (address: string | undefined) => {
    const selection = document.getSelection();
    box.current?.focus();
    if (linking && selection) {
      selection.removeAllRanges();
      selection.addRange(linking);
    }
    setLinking(undefined);
    if (address === undefined) run('unlink');
    else if (linking?.collapsed) paste({ b: [{ t: 'p', c: [{ s: address, a: address }] }] });
    else run('createLink', address);
  };
  const paste = (text: RichText) => {
    const holder = document.createElement('div');
    const [only, ...more] = text.b;
    const nodes = toNodes(text, document);
    const inline = only?.t === 'p' && more.length === 0 ? nodes.firstElementChild : undefined;
    holder.append(...(inline ? inline.childNodes : nodes.childNodes));
    run('insertHTML', holder.innerHTML);
  };
  const pasted = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    if (html) paste(fromNodes(new DOMParser().parseFromString(html, 'text/html').body));
    else if (plain) run('insertText', plain.replaceAll('\r', ''));
  };
  const pressed = (event: KeyboardEvent) => {
    const stroke = keystroke(event.nativeEvent);
    const known = commands.find((each) => each.shortcut === stroke);
    if (known) run(known.command);
    else if (stroke === 'mod+k') askForLink();
    else if (stroke === 'mod+u' || stroke === 'mod+i') event.preventDefault();
    if (known || stroke === 'mod+k') {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key !== 'Escape' && event.key !== 'Tab') {
      event.stopPropagation(); // letters and arrows are the text's here, not the map's
    }
  };

  return (
    <div className={classes.editor}>
      <div className={classes.label} id={labelId}>
        {label}
      </div>
      <div className={classes.frame}>
        <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
          {commands.map((each) => (
            <IconButton
              key={each.id}
              icon={each.icon}
              size={28}
              label={t(each.id)}
              shortcut={each.shortcut}
              onClick={() => run(each.command)}
            />
          ))}
          <IconButton
            icon={Link}
            size={28}
            label={t('link')}
            shortcut="mod+k"
            expanded={linking !== undefined}
            onClick={askForLink}
          />
        </div>
        {linking && <LinkForm onDone={link} onCancel={() => setLinking(undefined)} />}
        <div
          ref={box}
          className={classes.text}
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          tabIndex={0}
          aria-multiline
          aria-labelledby={labelId}
          dir={dir}
          {...(lang ? { lang } : {})}
          onFocus={() => {
            typing.current = true;
            document.execCommand('defaultParagraphSeparator', false, 'p');
          }}
          onBlur={() => {
            typing.current = false;
            sendRef.current();
          }}
          onInput={changed}
          onPaste={pasted}
          onKeyDown={pressed}
        />
      </div>
    </div>
  );
}
