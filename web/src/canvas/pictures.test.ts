import { describe, expect, it } from 'vitest';
import { addSupport, emptyDraft, type SupportDraft } from '../claims/supports';
import { setFields } from './moves';
import { pictureOf } from './pictures';
import { perform, testMap } from './testMap';

const picture = (reference: string, more: Partial<SupportDraft> = {}): SupportDraft => ({
  ...emptyDraft('image'),
  reference,
  ...more,
});

describe('the picture of a card', () => {
  it('is the first that speaks for it, whatever else it rests on', () => {
    const map = testMap();
    perform(map, addSupport(map, 'c1', emptyDraft('quote')));
    expect(pictureOf(map, 'c1')).toBeUndefined();
    perform(map, addSupport(map, 'c1', picture('doubt', { stance: 'contradicts' })));
    perform(map, addSupport(map, 'c1', picture('shop')));
    perform(map, addSupport(map, 'c1', picture('queue')));
    expect(pictureOf(map, 'c1')?.f.reference).toBe('shop');
    expect(pictureOf(map, 'c2')).toBeUndefined();
  });

  it('is the next one once it is taken away', () => {
    const map = testMap();
    perform(map, addSupport(map, 'c1', picture('shop')));
    perform(map, addSupport(map, 'c1', picture('queue')));
    perform(map, setFields(pictureOf(map, 'c1')?.id ?? '', { deleted: true }));
    expect(pictureOf(map, 'c1')?.f.reference).toBe('queue');
  });
});
