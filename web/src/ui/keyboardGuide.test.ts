import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shortcutKeys } from './shortcuts';

const folder = new URL('..', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));
const guide = readFileSync(new URL('../../../docs/guide/keyboard.md', import.meta.url), 'utf8');

/** Every shortcut that an action of the page names, the first where it names several. */
const shortcuts = sources
  .flatMap((source) => [...source.matchAll(/shortcut: '([^']+)'/g)])
  .map(([, shortcut = '']) => shortcut);

/** The keys in the first columns of the guide's tables. */
const told = new Set(
  [...guide.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, keys = '']) => keys.split(/, | or /)),
);

/** As the guide writes it; arrow keys stand together there. */
function written(shortcut: string): string {
  return shortcutKeys(shortcut)
    .map((key) => key.replace('Del', 'Delete').replace(/[↑↓]/, 'arrow keys'))
    .join('+');
}

it('tells of every shortcut', () => {
  expect(shortcuts.length).toBeGreaterThan(50);
  expect(shortcuts.map(written).filter((keys) => !told.has(keys))).toEqual([]);
});
