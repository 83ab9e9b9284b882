import { create } from 'zustand';
import { useReviewPanel } from '../maps/useReviewPanel';
import type { Anchor } from './edits';
import { type Mark, type Marks, marksByAnchor, type Thread, type ThreadFilter } from './talk';
import type { TalkKeeper } from './talkKeeper';

interface TalkState {
  /** The open map's talk; undefined until it is loaded. */
  readonly keeper: TalkKeeper | undefined;
  readonly threads: ReadonlyMap<string, Thread>;
  readonly read: Marks;
  readonly byAnchor: ReadonlyMap<string, Mark>;
  readonly filter: ThreadFilter;
  /** The record whose threads alone are listed. */
  readonly about: Anchor | undefined;
  /** The thread that was asked for: it is open and has the focus. */
  readonly focus: string | undefined;
  /** Counts the times that somebody asked for the panel, so that asking again moves the focus again. */
  readonly wanted: number;
  publish(state: {
    readonly keeper: TalkKeeper;
    readonly threads: ReadonlyMap<string, Thread>;
    readonly read: Marks;
    readonly me: string;
  }): void;
  /** The map was left. */
  leave(): void;
  setFilter(filter: ThreadFilter): void;
  /** Lists all threads again. */
  showAll(): void;
  /** Opens the panel at a record: its threads, and a field to begin one. */
  openAbout(anchor: Anchor): void;
  /** Opens the panel at a thread. */
  openThread(thread: string): void;
}

function showPanel(): void {
  const { panel, toggle } = useReviewPanel.getState();
  if (panel !== 'comments') toggle('comments');
}

const initial = {
  keeper: undefined,
  threads: new Map<string, Thread>(),
  read: new Map<string, number>(),
  byAnchor: new Map<string, Mark>(),
  filter: 'open',
  about: undefined,
  focus: undefined,
} as const;

/** What is said about the open map, and what the panel shows of it. Each badge takes its own mark. */
export const useTalk = create<TalkState>((set) => ({
  ...initial,
  wanted: 0,
  publish: ({ keeper, threads, read, me }) =>
    set((before) => ({
      keeper,
      threads,
      read,
      byAnchor: marksByAnchor(threads.values(), me, read, before.byAnchor),
    })),
  leave: () => set(initial),
  setFilter: (filter) => set({ filter, focus: undefined }),
  showAll: () => set({ about: undefined, focus: undefined }),
  openAbout: (about) => {
    set(({ wanted }) => ({ about, focus: undefined, wanted: wanted + 1 }));
    showPanel();
  },
  openThread: (focus) => {
    set(({ wanted, threads }) => ({
      about: undefined,
      focus,
      wanted: wanted + 1,
      filter: threads.get(focus)?.resolved ? 'resolved' : 'open',
    }));
    showPanel();
  },
}));
