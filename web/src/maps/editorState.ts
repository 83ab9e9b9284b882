import type { Position } from '../canvas/navigation';

/** What is being typed: a new card at an index of a cell, or the text of something that is there. */
export type Editing =
  | {
      readonly kind: 'create';
      readonly stage: string;
      readonly lane: string;
      readonly index: number;
      readonly draft: string;
    }
  | { readonly kind: 'edit'; readonly position: Position };

/** The menu of one thing, opened at a point of the page. */
export interface OpenMenu {
  readonly position: Position;
  readonly x: number;
  readonly y: number;
}

export interface EditorState {
  readonly position: Position | undefined;
  /** Counts the times that the position wants the keyboard's focus. */
  readonly focusWanted: number;
  /** Cards chosen together, the one at the position among them; empty when there is but one. */
  readonly marked: ReadonlySet<string>;
  readonly editing: Editing | undefined;
  /** Whether something is typed where the position stands, in a field that a view has of its own. */
  readonly drafting: boolean;
  readonly moving: boolean;
  readonly menu: OpenMenu | undefined;
  /** Cards and headers that the search of the map found. */
  readonly found: ReadonlySet<string>;
  /** Read out by screen readers. */
  readonly announcement: string;
}

export const NONE: ReadonlySet<string> = new Set();

export const initialState: EditorState = {
  position: undefined,
  focusWanted: 0,
  marked: NONE,
  editing: undefined,
  drafting: false,
  moving: false,
  menu: undefined,
  found: NONE,
  announcement: '',
};
