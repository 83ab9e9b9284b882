/** Ways as cells beside and below each other: no drawing. */
import type { Ways } from '../wire/generated/api';

export interface Cell {
  readonly key: string;
  /** A place, those who went elsewhere in ways too rare to tell, or those whose way ends here. */
  readonly kind: 'place' | 'others' | 'ended';
  /** From the anchor to here, in the order of time; for others and ended, up to the place before. */
  readonly way: readonly string[];
  /** How many places from the anchor. */
  readonly depth: number;
  /** Where it begins and how high it is, 0 to 1. */
  readonly top: number;
  readonly size: number;
  readonly persons: number;
}

export interface PathTree {
  readonly cells: readonly Cell[];
  /** How many places there are from the anchor to the furthest. */
  readonly depth: number;
}

type Branch = Ways['branches'][number];

/**
 * @param fromEnd whether ways lead to the anchor, so that those that end alike belong together
 */
export function pathTree(ways: Ways, fromEnd: boolean): PathTree {
  const after = new Map<string, Branch[]>();
  const keyOf = (nodes: readonly string[]) => JSON.stringify(nodes);
  for (const branch of ways.branches) {
    const before = fromEnd ? branch.nodes.slice(1) : branch.nodes.slice(0, -1);
    after.set(keyOf(before), [...(after.get(keyOf(before)) ?? []), branch]);
  }
  const cells: Cell[] = [];
  let depth = 0;
  const lay = (branch: Branch, at: number, top: number) => {
    const key = keyOf(branch.nodes);
    const own = { way: branch.nodes, depth: at };
    const size = (persons: number) => persons / ways.took;
    cells.push({
      ...own,
      key,
      kind: 'place',
      top,
      size: size(branch.persons),
      persons: branch.persons,
    });
    depth = Math.max(depth, at + 1);
    let next = top;
    const told = after.get(key) ?? [];
    for (const child of told) {
      lay(child, at + 1, next);
      next += size(child.persons);
    }
    const others =
      branch.persons - branch.ended - told.reduce((sum, { persons }) => sum + persons, 0);
    // The last column does not tell what comes after it.
    if (others > 0 && told.length > 0) {
      cells.push({
        ...own,
        key: `${key} others`,
        kind: 'others',
        depth: at + 1,
        top: next,
        size: size(others),
        persons: others,
      });
      next += size(others);
    }
    if (branch.ended > 0 && told.length > 0) {
      cells.push({
        ...own,
        key: `${key} ended`,
        kind: 'ended',
        depth: at + 1,
        top: next,
        size: size(branch.ended),
        persons: branch.ended,
      });
    }
  };
  for (const root of after.get(keyOf([])) ?? []) lay(root, 0, 0);
  return { cells, depth };
}
