import { beforeEach, describe, expect, it } from 'vitest';
import { Room, type Whereabouts } from './room';
import type { Surroundings } from './transport';

/** Time that the test moves. */
class Hands implements Surroundings {
  time = 0;
  #timers: { at: number; call: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(millis: number, call: () => void): () => void {
    const timer = { at: this.time + millis, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  pass(millis: number): void {
    const until = this.time + millis;
    for (;;) {
      const [due] = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (due === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.time = due.at;
      due.call();
    }
    this.time = until;
  }

  random(): number {
    return 0;
  }

  onWake(): () => void {
    return () => {};
  }
}

describe('who is here', () => {
  let hands: Hands;
  let said: Whereabouts[];
  let room: Room;

  beforeEach(() => {
    hands = new Hands();
    said = [];
    room = new Room(hands, (words) => said.push(words));
  });

  it('LV44: says the last of many words at most nine times a second', () => {
    room.open();
    for (let i = 0; i < 100; i++) {
      room.say({ name: 'Anna', at: `card ${i}` });
      hands.pass(10);
    }
    expect(said.length).toBeLessThanOrEqual(9);
    hands.pass(200);
    expect(said.at(-1)).toEqual({ name: 'Anna', at: 'card 99' });
  });

  it('LV44: gives a sign of life every five seconds', () => {
    room.say({ name: 'Anna' });
    expect(said).toEqual([]);
    room.open();
    expect(said).toHaveLength(1);
    hands.pass(15_000);
    expect(said).toHaveLength(4);
  });

  it('LV44: shows others where they are, and not oneself', () => {
    room.open();
    room.hear(
      [
        { c: 'tab', p: { name: 'Me', at: 'card 1' } },
        { c: 'other', p: { name: 'Babak', at: 'card 1', typing: true } },
      ],
      'tab',
    );
    const babak = { client: 'other', name: 'Babak', at: 'card 1', typing: true };
    expect(room.peers()).toEqual([babak]);
    expect(room.at('card 1')).toEqual([babak]);
    expect(room.at('card 2')).toEqual([]);
  });

  it('LV44: tells a place only when somebody comes or goes there', () => {
    const heard: string[] = [];
    room.onPlace('card 1', () => heard.push('card 1'));
    room.onPlace('card 2', () => heard.push('card 2'));
    const at = (place: string) => room.hear([{ c: 'other', p: { name: 'B', at: place } }], 'tab');
    at('card 1');
    at('card 1');
    at('card 2');
    expect(heard).toEqual(['card 1', 'card 1', 'card 2']);
  });

  it('LV44: forgets who left, who is silent for 15 s, and everybody without a connection', () => {
    room.open();
    const come = (c: string) => room.hear([{ c, p: { name: c } }], 'tab');
    come('a');
    room.hear([{ c: 'a', p: null }], 'tab');
    expect(room.peers()).toEqual([]);
    come('b');
    hands.pass(20_000);
    expect(room.peers()).toEqual([]);
    come('c');
    room.close();
    expect(room.peers()).toEqual([]);
  });

  it('LV44: takes from another page only what it understands', () => {
    room.open();
    room.hear(
      [{ c: 'other', p: { name: 7, at: [1], x: 'far', over: 'cell', mood: 'good' } }],
      'me',
    );
    expect(room.peers()).toEqual([{ client: 'other', name: '' }]);
  });
});
