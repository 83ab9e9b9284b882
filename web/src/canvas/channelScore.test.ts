import { describe, expect, it } from 'vitest';
import { scoreChannels } from './channelScore';

const channel = (id: string, relevance?: number, resources?: number) => ({
  id,
  name: id,
  relevance,
  resources,
});

const ana = { name: 'Ana', channels: ['mail', 'phone'] };
const ben = { name: 'Ben', channels: ['phone'] };
const silent = { name: 'Cy', channels: [] };

describe('the score of a channel', () => {
  it('is preference times relevance times resources', () => {
    const [best] = scoreChannels([channel('phone', 4, 5)], [ana, ben]);
    // Ana puts it second (1/2), Ben first (1): 3/4. 3/4 × 4/5 × 5/5 = 0.6
    expect(best?.preference).toBeCloseTo(0.75);
    expect(best?.score).toBeCloseTo(0.6);
  });

  it('counts a persona that names others as not preferring it', () => {
    const [mail] = scoreChannels([channel('mail', 5, 5)], [ana, ben]);
    expect(mail?.ranks).toEqual([
      { name: 'Ana', rank: 1 },
      { name: 'Ben', rank: undefined },
    ]);
    expect(mail?.score).toBeCloseTo(0.5);
  });

  it('leaves personas out that name no channel', () => {
    const [mail] = scoreChannels([channel('mail', 5, 5)], [ana, silent]);
    expect(mail?.score).toBeCloseTo(1);
  });

  it('goes by the other two while nobody names a channel', () => {
    const [best] = scoreChannels([channel('mail', 2, 5), channel('shop', 4, 5)], [silent]);
    expect([best?.id, best?.score]).toEqual(['shop', 0.8]);
  });

  it('is none before relevance and resources are judged, and such channels come last', () => {
    const scores = scoreChannels([channel('mail', 5), channel('shop', 1, 1)], []);
    expect(scores.map(({ id, score }) => [id, score])).toEqual([
      ['shop', 0.04],
      ['mail', undefined],
    ]);
  });
});
