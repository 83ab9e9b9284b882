import { describe, expect, it } from 'vitest';
import { isUsual, keyFor } from './purposes';

describe('the key of a purpose', () => {
  it('is made of its name', () => {
    expect(keyFor('News by e-mail', [])).toBe('news-by-e-mail');
    expect(keyFor('Łąka i żółw', [])).toBe('laka-i-zolw');
  });

  it('is a word of ours where the name has no Latin letters', () => {
    expect(keyFor('Новости', [])).toBe('purpose');
    expect(keyFor('2026', [])).toBe('purpose');
  });

  it('is one that no other has', () => {
    const others = [
      { key: 'news', name: 'News' },
      { key: 'news-2', name: 'News!' },
    ];
    expect(keyFor('News', others)).toBe('news-3');
  });

  it('is as short as the server wants it', () => {
    expect(keyFor('x'.repeat(200), []).length).toBeLessThanOrEqual(40);
  });

  it('tells the usual ones', () => {
    expect(isUsual({ key: 'contact', name: 'Contact' })).toBe(true);
    expect(isUsual({ key: 'news', name: 'News' })).toBe(false);
  });
});
