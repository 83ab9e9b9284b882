import { describe, expect, it } from 'vitest';
import { newPersonaActions, personaCardActions, personaSheetActions } from './personaActions';

describe('what can be done with personas', () => {
  it('makes a blank one, or one of the examples', () => {
    const made: (string | undefined)[] = [];
    const actions = newPersonaActions((example) => made.push(example));
    for (const { run } of actions) run();
    expect(made).toEqual([undefined, 'b2c', 'b2b']);
    expect(new Set(actions.map(({ id }) => id)).size).toBe(3);
  });

  it('copies and deletes the one whose card is meant, asked for at that moment', () => {
    const done: string[] = [];
    let meant: { id: string; name: string } | undefined;
    const actions = personaCardActions(() => meant, {
      copy: ({ id }) => done.push(`copy ${id}`),
      remove: ({ id }) => done.push(`remove ${id}`),
    });
    expect(actions.map(({ enabled }) => enabled?.())).toEqual([false, false]);
    for (const { run } of actions) run();
    expect(done).toEqual([]);
    meant = { id: 'sara', name: 'Sara' };
    expect(actions.map(({ about }) => about?.())).toEqual(['Sara', 'Sara']);
    for (const { run } of actions) run();
    expect(done).toEqual(['copy sara', 'remove sara']);
  });

  it('prints and deletes the one whose sheet is open', () => {
    const done: string[] = [];
    const { print, remove } = personaSheetActions({
      name: () => 'Sara',
      print: () => done.push('print'),
      remove: () => done.push('remove'),
    });
    print.run();
    remove.run();
    expect(done).toEqual(['print', 'remove']);
    expect(remove.about()).toBe('Sara');
  });
});
