import { describe, expect, it } from 'vitest';
import type { RecordState } from '../live';
import { toldCards, toldLanes } from './story';

const card = (id: string, persona = ''): RecordState => ({
  id,
  type: 'card',
  place: { parent: 's', idx: id },
  f: { text: id, persona },
  fv: {},
  pv: 0,
});

describe('a story', () => {
  it('leaves lanes that are no part of the telling to the map', () => {
    const lane = (kind: 'actions' | 'channels' | 'support' | 'own') =>
      ({ id: kind, title: '', kind, collapsed: false }) as const;
    expect(toldLanes([lane('support'), lane('actions'), lane('channels'), lane('own')])).toEqual([
      lane('actions'),
      lane('own'),
    ]);
  });

  it('tells the first cards of a cell and says how many are left', () => {
    const cards = [card('a'), card('b'), card('c')];
    const { cards: first, more } = toldCards(cards, 'actions', '');
    expect(first.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(more).toBe(1);
  });

  it("leaves other personas' cards out, but not everybody's", () => {
    const cards = [card('a', 'ben'), card('b'), card('c', 'anna')];
    const { cards: first, more } = toldCards(cards, 'actions', 'anna');
    expect(first.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(more).toBe(0);
  });
});
