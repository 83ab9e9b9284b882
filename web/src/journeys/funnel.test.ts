import { describe, expect, it } from 'vitest';
import { askOf, stepsOf, wordsOf } from './funnel';

const places = {
  title: '',
  stages: [],
  touchpoints: ['look', 'ask', 'buy', 'use'].map((id) => ({ id, name: id })),
  firsts: ['look', 'buy'],
};

describe('a funnel of one’s own', () => {
  it('is kept in the address', () => {
    const steps = stepsOf({ funnel: 'look,ask~7?,buy~30' }, places);
    expect(steps).toEqual([
      { id: 'look', optional: false, withinDays: 0, notBefore: [] },
      { id: 'ask', optional: true, withinDays: 7, notBefore: [] },
      { id: 'buy', optional: false, withinDays: 30, notBefore: [] },
    ]);
    expect(wordsOf(steps)).toBe('look,ask~7?,buy~30');
  });

  it('leaves out what the map does not have, and what comes twice', () => {
    expect(wordsOf(stepsOf({ funnel: 'look,gone,look,buy' }, places))).toBe('look,buy');
  });

  it('begins with the first place of each stage', () => {
    expect(wordsOf(stepsOf({}, places))).toBe('look,buy');
  });

  it('asks for no step’s time where there is no order', () => {
    const steps = stepsOf({ funnel: 'look?,ask~7?,buy' }, places);
    expect(askOf({ order: 'any', window: '30' }, steps, places)).toMatchObject({
      order: 'any',
      entries: 'any',
      windowDays: 30,
      steps: [{ optional: false }, { optional: true, withinDays: 0 }, { optional: false }],
    });
  });

  it('keeps in the address what must not come in between, and asks for it in that order only', () => {
    const steps = stepsOf({ funnel: 'look,buy~30!ask!use' }, places);
    expect(steps[1]?.notBefore).toEqual(['ask', 'use']);
    expect(wordsOf(steps)).toBe('look,buy~30!ask!use');
    expect(askOf({}, steps, places).steps?.[1]?.notBefore).toEqual(['ask', 'use']);
    expect(askOf({ order: 'strict' }, steps, places).steps?.[1]?.notBefore).toEqual([]);
    expect(askOf({ order: 'any' }, steps, places).steps?.[1]?.notBefore).toEqual([]);
  });

  it('bars neither a step itself, nor the one before it, nor what the map does not have', () => {
    const steps = stepsOf({ funnel: 'look!use,buy!look!buy!gone!use' }, places);
    const asked = askOf({}, steps, places).steps;
    expect(asked?.[0]?.notBefore).toEqual([]);
    expect(asked?.[1]?.notBefore).toEqual(['use']);
  });
});
