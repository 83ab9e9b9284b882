import { describe, expect, it } from 'vitest';
import { markdownOf, type StoryWords, svgOf, wrapped } from './story';

const STORY: StoryWords = {
  title: 'Shorter form',
  saidHead: 'What customers said',
  said: [{ text: 'Why <b>twice</b>?\n# Never again', given: '2 of 10' }],
  doneHead: 'What was changed',
  done: 'One page',
  didHead: 'What it did',
  did: 'It helped: +4 points',
  how: 'before-after.gls/1',
};

describe('the story of a proven effect', () => {
  it('is Markdown in which nothing that customers wrote is markup', () => {
    const text = markdownOf(STORY);

    expect(text).toContain('> Why \\<b\\>twice\\</b\\>? \\# Never again (2 of 10)');
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(4);
  });

  it('is a picture in which nothing that customers wrote is markup', () => {
    const picture = svgOf(STORY, 'ltr');

    expect(picture).toContain('Why &lt;b&gt;twice&lt;/b&gt;?');
    expect(picture).not.toContain('<b>');
  });

  it('runs from the right where the language does', () => {
    expect(svgOf(STORY, 'rtl')).toContain('x="904"');
    expect(svgOf(STORY, 'rtl')).toContain('direction="rtl"');
  });

  it('grows with its words', () => {
    const heightOf = (story: StoryWords) => Number(/height="(\d+)"/.exec(svgOf(story, 'ltr'))?.[1]);

    expect(heightOf({ ...STORY, done: 'word '.repeat(100) })).toBeGreaterThan(heightOf(STORY));
  });
});

describe('lines', () => {
  it('keep words whole', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('cut a word that is longer than a line', () => {
    expect(wrapped('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('are none of nothing', () => {
    expect(wrapped('  ', 10)).toEqual([]);
  });
});
