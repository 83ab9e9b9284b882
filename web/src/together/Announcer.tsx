import { useEffect, useState } from 'react';
import { useTexts } from '../i18n/useTexts';
import { useEditor, useEditorState } from '../maps/EditorContext';
import type { MapEditor } from '../maps/editor';
import { Gathering } from './gathering';
import { concerns, deedsOf, type Saying, sayings } from './heard';
import { UNKNOWN } from './me';
import { useTogether } from './ownWindow';
import { sentences } from './sentences';
import { useVolume } from './volume';

/** What screen readers read out of a map: what one does oneself, and as much of what others do as is wanted. */
export function Announcer() {
  const own = useEditorState((state) => state.announcement);
  const silent = useVolume(({ volume }) => volume === 'off');
  const others = useHeard();
  return (
    <>
      <output className="wl-hidden" aria-live="polite">
        {silent ? '' : own}
      </output>
      <output className="wl-hidden" aria-live="polite" data-heard>
        {/* The same words once more are something new to be read out. */}
        <span key={others.nth}>{others.words}</span>
      </output>
    </>
  );
}

const clock = {
  now: () => performance.now(),
  after: (millis: number, call: () => void) => {
    const timer = setTimeout(call, millis);
    return () => clearTimeout(timer);
  },
};

/** What others have done last that is worth telling here, and the how manieth telling it is. */
function useHeard(): { readonly nth: number; readonly words: string } {
  const t = useTexts();
  const editor = useEditor();
  const quiet = useTogether((state) => state.quiet);
  const volume = useVolume((state) => state.volume);
  const [heard, setHeard] = useState({ nth: 0, words: '' });
  const listens = !quiet && (volume === 'nearby' || volume === 'all');
  useEffect(() => {
    if (!listens) return;
    const { document } = editor.session;
    const nameOf = nameIn(editor, t('together:heard.somebody'));
    const gathering = new Gathering(clock, (gathered) => {
      const { position } = editor.store.getState();
      const deeds = deedsOf(gathered, document).filter(
        (deed) => volume === 'all' || concerns(deed, editor.grid, position),
      );
      if (deeds.length === 0) return;
      const said = sayings(deeds, [document, editor.library.document]);
      const words = sentences(said, { t, view: document, nameOf });
      setHeard(({ nth }) => ({ nth: nth + 1, words }));
    });
    const stop = editor.session.onOthers(gathering.add);
    return () => {
      stop();
      gathering.stop();
      setHeard(({ nth }) => ({ nth, words: '' }));
    };
  }, [editor, listens, volume, t]);
  return heard;
}

/** What somebody calls themselves; whoever has no name has one for the others while they are here. */
function nameIn(editor: MapEditor, somebody: string): (saying: Saying) => string {
  return ({ client, by }) => {
    if (by.id !== UNKNOWN) return by.name;
    const { room } = editor.session;
    return room.peers().find((peer) => peer.client === client)?.name || somebody;
  };
}
