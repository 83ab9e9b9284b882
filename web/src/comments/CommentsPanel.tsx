import { Button, Loader, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { useEditor, useEditorPlace } from '../maps/EditorContext';
import { anchorOf } from './anchors';
import { Composer } from './Composer';
import classes from './comments.module.css';
import { type Anchor, beginThread } from './edits';
import { talkQuery } from './queries';
import { ThreadItem } from './ThreadItem';
import { filtered, filters, type Thread, type ThreadFilter, unreadIn } from './talk';
import type { TalkKeeper } from './talkKeeper';
import { useTalk } from './talkStore';
import { WhoAmI } from './WhoAmI';

/** What is said about the map: all of it, or about one record. */
export function CommentsPanel() {
  const keeper = useTalk((state) => state.keeper);
  const about = useTalk((state) => state.about);
  if (!keeper) return <Opening />;
  return (
    <div className={classes.panel}>
      <WhoAmI me={keeper.me} />
      {about ? (
        <AboutOne key={about.id} keeper={keeper} about={about} />
      ) : (
        <AboutAll keeper={keeper} />
      )}
    </div>
  );
}

/** Until the talk is there; says so when it cannot be had. */
function Opening() {
  const { workspace, map } = useEditorPlace();
  const { isError, error, refetch } = useQuery(talkQuery(workspace, map));
  return isError ? <Fault fault={error} onRetry={() => refetch()} /> : <Loader size="sm" />;
}

/** The threads of one record, and a field to begin another. */
function AboutOne({ keeper, about }: { keeper: TalkKeeper; about: Anchor }) {
  const { t } = useTranslation('comments');
  const editor = useEditor();
  const threads = useTalk((state) => state.threads);
  const wanted = useTalk((state) => state.wanted);
  const here = [...threads.values()].filter(({ anchor }) => anchor === about.id);
  const [shown, rest] = [
    here.filter((each) => !each.resolved),
    here.filter((each) => each.resolved),
  ];
  const title = anchorOf(editor, about.id)?.title || about.title || t('untitled');
  return (
    <>
      <div className={classes.about}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<ArrowLeft size={13} aria-hidden className={classes.back} />}
          onClick={() => useTalk.getState().showAll()}
        >
          {t('showAll')}
        </Button>
        <h2 className={classes.aboutTitle} dir="auto">
          {t('threadOn', { title })}
        </h2>
      </div>
      {shown.map((thread) => (
        <ThreadItem key={thread.id} keeper={keeper} thread={thread} startsOpen />
      ))}
      <Composer
        key={`${about.id} ${wanted}`}
        keeper={keeper}
        label={t('newComment')}
        send={t('action.send')}
        autoFocus
        onSend={(words) => {
          const { session } = keeper;
          const now = anchorOf(editor, about.id) ?? about;
          const doing = { by: keeper.me, at: new Date().toISOString() };
          session.push(beginThread(session.document, now, words, doing).ops);
        }}
      />
      {rest.length > 0 && (
        <details className={classes.resolved}>
          <summary>{t('resolvedHere', { count: rest.length })}</summary>
          {rest.map((thread) => (
            <ThreadItem key={thread.id} keeper={keeper} thread={thread} startsOpen={false} />
          ))}
        </details>
      )}
    </>
  );
}

function AboutAll({ keeper }: { keeper: TalkKeeper }) {
  const { t, i18n } = useTranslation('comments');
  const format = useFormat();
  const { root } = useEditor().grid;
  const editor = useEditor();
  const filter = useTalk((state) => state.filter);
  const focus = useTalk((state) => state.focus);
  const threads = useTalk((state) => state.threads);
  const read = useTalk((state) => state.read);
  const { id: me } = keeper.me;
  const list = useKept(filtered(threads.values(), filter, me, read), filter, threads);
  const unread = [...threads.values()].filter((each) => unreadIn(each, me, read).length > 0);
  const counted = (name: ThreadFilter) =>
    format.number(filtered(threads.values(), name, me, read).length);
  const ask = () => {
    const anchor = anchorOf(editor, root);
    if (anchor) useTalk.getState().openAbout(anchor);
  };
  return (
    <>
      <SegmentedControl
        key={i18n.language}
        fullWidth
        size="xs"
        aria-label={t('show')}
        value={filter}
        onChange={(value) => useTalk.getState().setFilter(value as ThreadFilter)}
        data={filters.map((value) => ({
          value,
          label: `${t(`filter.${value}`)} ${counted(value)}`,
        }))}
      />
      <div className={classes.bar}>
        <Button size="compact-sm" variant="default" onClick={ask}>
          {t('action.commentMap')}
        </Button>
        {unread.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => keeper.read(unread)}>
            {t('action.readAll')}
          </Button>
        )}
      </div>
      {list.length === 0 && <p className={classes.quiet}>{t(`none.${filter}`)}</p>}
      {list.map((thread) => (
        <ThreadItem
          key={thread.id}
          keeper={keeper}
          thread={thread}
          startsOpen={thread.id === focus || filter === 'unread'}
        />
      ))}
    </>
  );
}

/** Under a filter, threads stay until another is chosen: what one reads does not vanish under the eyes. */
function useKept(
  list: readonly Thread[],
  filter: ThreadFilter,
  threads: ReadonlyMap<string, Thread>,
): readonly Thread[] {
  const [, redraw] = useState(0);
  const kept = useRef<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins anew
  useEffect(() => {
    kept.current = [];
    redraw((times) => times + 1);
  }, [filter]);
  const ids = list.map(({ id }) => id);
  if (filter === 'unread') {
    kept.current = [...kept.current, ...ids.filter((id) => !kept.current.includes(id))];
    return kept.current.map((id) => threads.get(id)).filter((thread) => thread !== undefined);
  }
  return list;
}
