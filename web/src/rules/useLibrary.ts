import type { Op } from '../live';
import type { LibraryContent, LibraryView } from './library';

/** The open workspace's library: its content, and the way to change it. */
export interface LibraryEditor {
  readonly content: LibraryContent;
  readonly view: LibraryView;
  edit(ops: readonly Op[]): void;
  undo(): void;
}

/** Undefined until the library has been loaded. */
export function useLibrary(): LibraryEditor | undefined {
  return undefined;
}
