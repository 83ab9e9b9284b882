import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorPlace } from '../maps/EditorContext';
import { useMe } from '../together/me';
import { useEntering } from '../together/useEntering';
import { useActions } from '../ui/actions';
import { showRefused } from '../ui/toasts';
import { useLiveDocument } from '../ui/useLive';
import { anchorOf } from './anchors';
import type { Arrival } from './arrivals';
import { talkActions } from './commentActions';
import { marksQuery, sendMarks, talkQuery } from './queries';
import { TalkKeeper } from './talkKeeper';
import { useTalk } from './talkStore';

/** Opens what is said about the open map, for badges, panel and shortcuts. Draws nothing that shows. */
export function TalkHost() {
  const { workspace, map, editor } = useEditorPlace();
  const { data } = useQuery(talkQuery(workspace, map));
  useActions(
    'comments',
    useMemo(() => talkActions(editor), [editor]),
  );
  return data ? <OpenedTalk document={data.document} /> : null;
}

function OpenedTalk({ document }: { document: string }) {
  const { workspace, map } = useEditorPlace();
  const open = useLiveDocument(workspace, document);
  const me = useMe((state) => state.me);
  const entered = useEntering(workspace);
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const { thread } = useSearch({ from: '/w/$ws/maps/$map' });
  const [keeper, setKeeper] = useState<TalkKeeper>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each document is left on its own
  useEffect(() => () => useTalk.getState().leave(), [document]);
  useEffect(() => {
    if (!open?.loaded || !entered) return;
    const made = new TalkKeeper({
      session: open.session,
      me,
      // What is not kept now is read again when the thread is looked at the next time.
      onRead: (marks) => void sendMarks(workspace, map, me.id, marks).catch(() => undefined),
      onArrivals: setArrivals,
    });
    const stop = open.session.onRefused(showRefused);
    setKeeper(made);
    return () => {
      stop();
      made.close();
      setKeeper(undefined);
    };
  }, [open, entered, me, workspace, map]);
  const { data: marks } = useQuery({ ...marksQuery(workspace, map, me.id), enabled: entered });
  useEffect(() => {
    if (marks) keeper?.learn(marks.items);
  }, [keeper, marks]);
  useEffect(() => {
    if (keeper && thread && useTalk.getState().threads.has(thread)) {
      useTalk.getState().openThread(thread);
    }
  }, [keeper, thread]);
  return <Arrivals arrivals={arrivals} />;
}

/** Tells screen readers what others said, when they have nothing else to tell. */
function Arrivals({ arrivals }: { arrivals: readonly Arrival[] }) {
  const { t } = useTranslation('comments');
  const editor = useEditor();
  const [only] = arrivals;
  const sentence = () => {
    if (!only) return '';
    if (arrivals.length > 1) return t('arrived', { count: arrivals.length });
    const title = anchorOf(editor, only.thread.anchor)?.title || only.thread.anchorTitle;
    return t('arrivedFrom', { name: only.message.by.name || t('somebody'), title });
  };
  return (
    <output className="wl-hidden" aria-live="polite" data-arrivals>
      {sentence()}
    </output>
  );
}
