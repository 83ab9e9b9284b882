import { type Bytes, LARGEST_MAP } from './packing';
import { isPng, mapInPng } from './pngCarrier';
import { mapInSvg } from './svgCarrier';

/**
 * Why no map comes out of a file that could carry one: it carries `none`, was `cut` off, was
 * `damaged`, would become too `large`, has `declared` a document type, or is `paper`, which carries
 * no map.
 */
export type Refusal = 'none' | 'cut' | 'damaged' | 'large' | 'declared' | 'paper';

/** What became of looking for a map in a file; `other` files are none of those that carry maps. */
export type Carried =
  | { readonly type: 'map'; readonly json: string }
  | { readonly type: 'refused'; readonly why: Refusal }
  | { readonly type: 'other' };

/** Pictures that are larger are not looked into. */
const LARGEST_PICTURE = 128 * 1024 * 1024;
/** Enough to tell what a file is. */
const HEAD = 4_096;

/** The first bytes of JPEG, GIF, and of WebP and its like. */
const otherPictures = ['\xff\xd8\xff', 'GIF8', 'RIFF'];

/** Looks for a map in a file: in a picture that was taken along, or in a file of its own. */
export async function carriedIn(file: File): Promise<Carried> {
  const head = await bytesOf(file.slice(0, HEAD));
  const start = new TextDecoder().decode(head).trimStart();
  const begins = (mark: string) =>
    [...mark].every((letter, at) => head[at] === letter.charCodeAt(0));
  if (isPng(head)) {
    if (file.size > LARGEST_PICTURE) return refused('large');
    return carried(await mapInPng(await bytesOf(file)));
  }
  if (start.startsWith('<') && (/<svg[\s>]/.test(start) || /\.svg$/i.test(file.name))) {
    if (file.size > LARGEST_PICTURE) return refused('large');
    return carried(mapInSvg(await file.text()));
  }
  if (/^\{\s*"format"\s*:\s*"wayloom-map"/.test(start)) {
    if (file.size > LARGEST_MAP) return refused('large');
    return { type: 'map', json: (await file.text()).trim() };
  }
  if (start.startsWith('%PDF')) return refused('paper');
  if (otherPictures.some(begins)) return refused('none');
  return { type: 'other' };
}

const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());

const refused = (why: Refusal): Carried => ({ type: 'refused', why });

const carried = (found: { readonly json: string } | Refusal): Carried =>
  typeof found === 'string' ? refused(found) : { type: 'map', json: found.json };
