import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../../wire/generated/vocabulary';
import { fromNodes, type SomeNode } from './fromNodes';
import { isRichText, linkOf, normal, plainText, sameRich } from './richText';

const { cases } = JSON.parse(
  readFileSync(new URL('../../../../docs/live/fixtures/rich-text.json', import.meta.url), 'utf8'),
) as { cases: { name: string; value: unknown; valid: boolean }[] };

describe('what a rich text may be', () => {
  it.each(cases)('$name', ({ value, valid }) => {
    expect(isRichText(value)).toBe(valid);
  });
});

type Attributes = Readonly<Record<string, string>>;

/** A node as a browser would make it: a text, or `element('P', 'text', element('B', 'bold'))`. */
type Part = string | SomeNode;

function node(part: Part): SomeNode {
  return typeof part === 'string' ? { nodeName: '#text', nodeValue: part, childNodes: [] } : part;
}

function element(name: string, ...parts: readonly Part[]): SomeNode {
  return { nodeName: name, nodeValue: null, childNodes: parts.map(node) };
}

function having(attributes: Attributes, made: SomeNode): SomeNode {
  return { ...made, getAttribute: (name) => attributes[name] ?? null };
}

const read = (...parts: readonly Part[]) => fromNodes(element('DIV', ...parts));

describe('what is read of a page', () => {
  it('is paragraphs, bold words and links', () => {
    expect(
      read(
        element(
          'P',
          'Call ',
          element('STRONG', 'now'),
          ' or ',
          having({ href: 'https://example.org/' }, element('A', 'write')),
        ),
        element('DIV', having({ style: 'font-weight: 700' }, element('SPAN', 'Please'))),
      ),
    ).toEqual({
      b: [
        {
          t: 'p',
          c: [
            { s: 'Call ' },
            { s: 'now', b: true },
            { s: ' or ' },
            { s: 'write', a: 'https://example.org/' },
          ],
        },
        { t: 'p', c: [{ s: 'Please', b: true }] },
      ],
    });
  });

  it('is lists of one level, those inside taken in', () => {
    expect(
      read(
        element(
          'UL',
          element('LI', 'one', element('UL', element('LI', 'in it'))),
          element('LI', element('P', 'two')),
        ),
        element('OL', element('LI', '3')),
      ),
    ).toEqual({
      b: [
        { t: 'ul', i: [[{ s: 'one' }], [{ s: 'in it' }], [{ s: 'two' }]] },
        { t: 'ol', i: [[{ s: '3' }]] },
      ],
    });
  });

  it('is the words of everything else, without what would run', () => {
    const text = read(
      element('H1', 'Title'),
      element('SCRIPT', 'alert(1)'),
      element('STYLE', 'p {}'),
      element(
        'P',
        having({ href: 'javascript:alert(1)' }, element('A', 'click')),
        having({ src: 'x', onerror: 'y' }, element('IMG')),
      ),
      element('TABLE', element('TR', element('TD', 'cell'))),
    );
    expect(plainText(text)).toBe('Title\nclick\ncell');
    expect(JSON.stringify(text)).not.toContain('javascript');
    expect(isRichText(text)).toBe(true);
  });

  it('keeps the joiners of Persian and takes hard spaces for spaces', () => {
    expect(plainText(read(element('P', 'می\u200cخواهم\u00a0خانه\u200cها')))).toBe(
      'می\u200cخواهم خانه\u200cها',
    );
  });

  it('is bare text and breaks, without the break that ends a line', () => {
    expect(read('one', element('BR'), 'two', element('BR'))).toEqual({
      b: [{ t: 'p', c: [{ s: 'one\ntwo' }] }],
    });
    expect(read(element('P', element('BR')))).toEqual({ b: [] });
  });

  it('keeps an empty line between two that say something', () => {
    expect(
      read(element('P', 'one'), element('P', element('BR')), element('P', 'two')).b,
    ).toHaveLength(3);
  });

  it('is light where the source says so in bold', () => {
    // A clipboard of Google Docs wraps everything in a bold element that is not bold.
    expect(
      read(having({ style: 'font-weight:normal' }, element('B', element('P', 'plain')))),
    ).toEqual({
      b: [{ t: 'p', c: [{ s: 'plain' }] }],
    });
  });
});

describe('the shortest form', () => {
  const loose: RichText = {
    b: [
      { t: 'p', c: [{ s: 'a' }, { s: 'b' }, { s: '' }, { s: 'c', b: true }] },
      { t: 'ul', i: [[], [{ s: 'x' }]] },
      { t: 'ol', i: [[]] },
      { t: 'p', c: [] },
    ],
  };

  it('joins equal neighbours and drops what is empty', () => {
    expect(normal(loose)).toEqual({
      b: [
        { t: 'p', c: [{ s: 'ab' }, { s: 'c', b: true }] },
        { t: 'ul', i: [[{ s: 'x' }]] },
      ],
    });
    expect(normal(normal(loose))).toEqual(normal(loose));
  });

  it('is what two texts are compared by, whatever the order of their members', () => {
    expect(sameRich(loose, normal(loose))).toBe(true);
    expect(
      sameRich(
        { b: [{ t: 'p', c: [{ s: 'x', b: true }] }] },
        {
          b: [{ c: [{ b: true, s: 'x' }], t: 'p' }],
        },
      ),
    ).toBe(true);
    expect(
      sameRich({ b: [{ t: 'p', c: [{ s: 'x', b: true }] }] }, { b: [{ t: 'p', c: [{ s: 'x' }] }] }),
    ).toBe(false);
  });
});

describe('an address that somebody types', () => {
  it.each([
    ['example.org/a', 'https://example.org/a'],
    [' http://example.org ', 'http://example.org'],
    ['ania@example.org', 'mailto:ania@example.org'],
    ['mailto:ania@example.org', 'mailto:ania@example.org'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['two words', undefined],
    ['', undefined],
  ])('%j is %j', (typed, address) => {
    expect(linkOf(typed)).toBe(address);
  });
});
