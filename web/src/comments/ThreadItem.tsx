import { Button } from '@mantine/core';
import { Check, Link2, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useEditorPlace } from '../maps/EditorContext';
import { undoIn } from '../together/undoing';
import { IconButton } from '../ui/IconButton';
import { showNote, showUndo } from '../ui/toasts';
import { anchorOf } from './anchors';
import { Composer } from './Composer';
import classes from './comments.module.css';
import { answer, reopen, resolve } from './edits';
import { MessageItem } from './MessageItem';
import { ThreadPlace } from './ThreadPlace';
import { type Thread, unreadIn } from './talk';
import type { TalkKeeper } from './talkKeeper';
import { useTalk } from './talkStore';
import { useNameOf } from './useNameOf';

/** So long a thread stands open before it counts as read. */
const READ_AFTER_MS = 1_200;

interface ThreadItemProps {
  readonly keeper: TalkKeeper;
  readonly thread: Thread;
  /** Whether it is open from the start. */
  readonly startsOpen: boolean;
}

/** A thread: what it is about, what was said, an answer, and whether it is done with. */
export function ThreadItem({ keeper, thread, startsOpen }: ThreadItemProps) {
  const { t } = useTranslation('comments');
  const format = useFormat();
  const { editor, workspace, map } = useEditorPlace();
  const nameOf = useNameOf(keeper.me);
  const box = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(startsOpen);
  const [answering, setAnswering] = useState(false);
  const focused = useTalk((state) => state.focus === thread.id);
  const wanted = useTalk((state) => state.wanted);
  const read = useTalk((state) => state.read);
  const unread = unreadIn(thread, keeper.me.id, read);
  const fresh = useFresh(unread.map(({ id }) => id));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is the trigger: asking again moves the focus again
  useEffect(() => {
    if (!focused) return;
    setOpen(true);
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [focused, wanted]);
  const waiting = open && unread.length > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => keeper.read([thread]), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [waiting, keeper, thread]);
  const doing = () => ({ by: keeper.me, at: new Date().toISOString() });
  const { session } = keeper;
  const settle = () => {
    const step = session.push(thread.resolved ? reopen(thread.id) : resolve(thread.id, doing()));
    showUndo(t(thread.resolved ? 'done.reopened' : 'done.resolved'), () => undoIn(session, step));
  };
  const copyLink = async () => {
    const url = new URL(`/w/${workspace}/maps/${map}?thread=${thread.id}`, location.origin);
    await navigator.clipboard.writeText(url.href);
    showNote(t('done.copied'));
  };
  const [first, ...more] = thread.messages;
  const shown = open ? thread.messages : first ? [first] : [];
  const title = anchorOf(editor, thread.anchor)?.title || thread.anchorTitle || t('untitled');
  return (
    <article
      ref={box}
      className={classes.thread}
      tabIndex={-1}
      data-thread={thread.id}
      data-focused={focused || undefined}
      data-unread={unread.length > 0 || undefined}
      aria-label={t('threadOn', { title })}
    >
      <div className={classes.head}>
        <ThreadPlace thread={thread} />
        <IconButton
          icon={Link2}
          size={26}
          label={t('action.copyLink')}
          onClick={() => void copyLink()}
        />
        <IconButton
          icon={thread.resolved ? RotateCcw : Check}
          size={26}
          label={t(thread.resolved ? 'action.reopen' : 'action.resolve')}
          onClick={settle}
        />
      </div>
      {thread.resolved && (
        <p className={classes.quiet}>
          {t('resolvedBy', {
            name: nameOf(thread.resolved.by),
            time: thread.resolved.at ? format.ago(thread.resolved.at) : '',
          })}
        </p>
      )}
      <ol className={classes.messages}>
        {shown.map((message) => (
          <MessageItem
            key={message.id}
            keeper={keeper}
            message={message}
            fresh={fresh.has(message.id)}
          />
        ))}
      </ol>
      {!open && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.start ?? ''}
          onClick={() => setOpen(true)}
        >
          {more.length > 0 ? t('answers', { count: more.length }) : t('action.answer')}
          {unread.length > 0 && ` · ${t('unread', { count: unread.length })}`}
        </Button>
      )}
      {open &&
        (answering ? (
          <Composer
            keeper={keeper}
            label={t('action.answer')}
            send={t('action.send')}
            autoFocus
            onCancel={() => {
              setAnswering(false);
              box.current?.focus();
            }}
            onSend={(words) => {
              const anchor = anchorOf(editor, thread.anchor);
              session.push(answer(session.document, thread.id, anchor, words, doing()));
            }}
          />
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            className={classes.start}
            onClick={() => setAnswering(true)}
          >
            {t(thread.resolved ? 'action.answerAndReopen' : 'action.answer')}
          </Button>
        ))}
    </article>
  );
}

/** Messages stay marked as new while one looks, although they count as read by then. */
function useFresh(unread: readonly string[]): ReadonlySet<string> {
  const fresh = useRef(new Set<string>());
  for (const id of unread) fresh.current.add(id);
  return fresh.current;
}
