import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedIn } from './carried';
import { type Bytes, deflated, LARGEST_MAP } from './packing';
import { chunkOf, joined, pngWith } from './pngCarrier';
import { svgWith } from './svgCarrier';

const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEAD = chunkOf('IHDR', new Uint8Array(13));
const PIXELS = chunkOf('IDAT', new Uint8Array(40));
const END = chunkOf('IEND', new Uint8Array(0));
const PNG = new Blob([SIGNATURE, HEAD, PIXELS, END], { type: 'image/png' });
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>a</title><rect/></svg>';

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);
const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());
const carriedPng = async (json: string) => file('a.png', await pngWith(PNG, json));
const carriedSvg = (json: string) => file('a.svg', svgWith(SVG, json));

const refused = (why: string) => ({ type: 'refused', why });

/** Texts as people write them, and as nobody should. */
const anyJson = fc
  .dictionary(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('می\u200cخرد')),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</metadata>',
        ']]>',
        '&amp;lt;',
        '<!DOCTYPE a>',
        '\u2028\ufffe\u0085',
        '&#0;',
      ),
    ),
  )
  .map((value) => JSON.stringify(value));

describe('a picture that carries a map', () => {
  it('gives back what was put into it', async () => {
    await fc.assert(
      fc.asyncProperty(anyJson, async (json) => {
        const value = JSON.parse(json);
        for (const carrier of [await carriedPng(json), carriedSvg(json)]) {
          const found = await carriedIn(carrier);
          expect(found.type === 'map' && JSON.parse(found.json)).toEqual(value);
        }
      }),
      { seed: 20_261_123, numRuns: 150 },
    );
  });

  it('is the same picture otherwise', async () => {
    const carrier = await bytesOf(await pngWith(PNG, '{}'));
    const plain = await bytesOf(PNG);
    const head = SIGNATURE.length + HEAD.length;
    const rest = plain.length - head;
    expect(carrier.slice(0, head)).toEqual(plain.slice(0, head));
    expect(carrier.slice(-rest)).toEqual(plain.slice(head));
    expect(svgWith(SVG, '{}').replace(/<metadata.*metadata>/, '')).toBe(SVG);
  });

  it('gives nothing when a byte of the map is another, wherever', async () => {
    const sound = await bytesOf(await carriedPng('{"a":"سلام"}'));
    const chunk = SIGNATURE.length + HEAD.length;
    const end = sound.length - PIXELS.length - END.length;
    for (let at = chunk; at < end; at++) {
      const broken = sound.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x20;
      expect((await carriedIn(file('a.png', broken))).type).toBe('refused');
    }
  });

  it('says that it is cut wherever it ends', async () => {
    const png = await bytesOf(await carriedPng('{}'));
    const mapEnds = png.length - PIXELS.length - END.length;
    for (let length = SIGNATURE.length; length < mapEnds; length++) {
      expect(await carriedIn(file('a.png', png.slice(0, length)))).toEqual(refused('cut'));
    }
    const svg = svgWith(SVG, '{"a":1}');
    const begins = svg.indexOf('"wayloom-map"') + 13;
    for (let length = begins; length < svg.indexOf('</metadata'); length++) {
      expect(await carriedIn(file('a.svg', svg.slice(0, length)))).toEqual(refused('cut'));
    }
  });

  it('is given up while it unpacks to more than any map', async () => {
    const bomb = 'a'.repeat(LARGEST_MAP + 1);
    expect((await deflated(bomb)).length).toBeLessThan(20_000);
    expect(await carriedIn(await carriedPng(bomb))).toEqual(refused('large'));
    expect((await carriedIn(await carriedPng('a'.repeat(LARGEST_MAP)))).type).toBe('map');
  });

  it('is not read where it declares what XML would let grow', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${svgWith(SVG, '{"a":"&b;"}')}`;
    expect(await carriedIn(file('a.svg', laughs))).toEqual(refused('declared'));
    const entity = svgWith(SVG, '@').replace('@', '{"a":"&b;&lt;"}');
    expect(await carriedIn(file('a.svg', entity))).toEqual({ type: 'map', json: '{"a":"&b;<"}' });
  });

  it('is found where an editor has written it anew', async () => {
    for (const text of [
      '<![CDATA[{"a":"<&"}]]>',
      '{"a":"&#x3c;&#38;"}',
      '\n  {"a":"&lt;&amp;"}\n',
    ]) {
      const edited = `<?xml version="1.0"?>\n<svg width="1">\n<metadata\n   id="wayloom-map">${text}</metadata></svg>`;
      expect(await carriedIn(file('a.svg', edited))).toEqual({ type: 'map', json: '{"a":"<&"}' });
    }
  });

  it('is searched in a time that grows with its length', async () => {
    const many = `<svg>${'<metadata '.repeat(200_000)}${'id="wayloom-map'.repeat(50_000)}`;
    expect(await carriedIn(file('a.svg', many))).toEqual(refused('none'));
  });
});

describe('a file without a map', () => {
  it('says so where it is a picture', async () => {
    const others = [
      file('a.png', PNG),
      file('a.svg', SVG),
      file('a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
      file('a.gif', 'GIF89a'),
      file('a.webp', 'RIFF0000WEBP'),
      file('a.svg', '<metadata id="wayloom-map">{}</metadata>'.replace('<metadata', '<g')),
    ];
    for (const other of others) expect(await carriedIn(other)).toEqual(refused('none'));
    expect(await carriedIn(file('a.pdf', '%PDF-1.7'))).toEqual(refused('paper'));
  });

  it('is left to others where it is evidence', async () => {
    const evidence = [
      file('a.csv', 'person;time\n1;2'),
      file('a.xes', '<?xml version="1.0"?><log xes.version="1.0"></log>'),
      file('a.json', '[{"format":"wayloom-map"}]'),
      file('a.jsonl', '{"type":"track","format":"wayloom-map"}'),
      file('a.xlsx', 'PK\u0003\u0004'),
      file('empty.csv', ''),
    ];
    for (const one of evidence) expect(await carriedIn(one)).toEqual({ type: 'other' });
  });

  it('is a map where it says so first', async () => {
    const json = ' {\n "format": "wayloom-map", "version": 1}';
    expect(await carriedIn(file('a.json', json))).toEqual({ type: 'map', json: json.trim() });
  });

  it('ignores chunks of others before its own', async () => {
    const foreign = chunkOf(
      'iTXt',
      new Uint8Array([...'Wayloom maps\0\0\0\0\0{}'].map((c) => c.charCodeAt(0))),
    );
    const bytes = joined([SIGNATURE, HEAD, foreign, PIXELS, END]);
    expect(await carriedIn(file('a.png', bytes))).toEqual(refused('none'));
    const both = await pngWith(new Blob([bytes]), '{"a":1}');
    expect(await carriedIn(file('a.png', both))).toEqual({ type: 'map', json: '{"a":1}' });
  });
});
