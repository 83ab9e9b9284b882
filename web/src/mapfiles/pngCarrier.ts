/**
 * A map inside a PNG picture: a chunk of text with a keyword, packed (`iTXt`, PNG third edition
 * 11.3.3.4). Programs that show pictures leave it alone; those that draw them anew drop it.
 */
import type { Refusal } from './carried';
import { type Bytes, deflated, inflated, LARGEST_MAP } from './packing';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEYWORD = 'Wayloom map';
/** Length, type and checksum around the data of a chunk. */
const FRAME = 12;
/** Where the chunk after the head of the picture begins. */
const AFTER_HEAD = SIGNATURE.length + FRAME + 13;

export const isPng = (bytes: Bytes): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** The picture with the map in it. */
export async function pngWith(png: Blob, json: string): Promise<Blob> {
  const head = [...KEYWORD].map((letter) => letter.charCodeAt(0));
  // The keyword's end, packed, by the one method there is, no language, no translated keyword.
  const data = new Uint8Array([...head, 0, 1, 0, 0, 0]);
  const chunk = chunkOf('iTXt', joined([data, await deflated(json)]));
  return new Blob([png.slice(0, AFTER_HEAD), chunk, png.slice(AFTER_HEAD)], { type: png.type });
}

/** The map that a PNG carries, or why there is none. */
export async function mapInPng(png: Bytes): Promise<{ readonly json: string } | Refusal> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = SIGNATURE.length;
  while (at + FRAME <= png.length) {
    const length = view.getUint32(at);
    if (length > png.length - at - FRAME) return 'cut';
    const type = latin(png.subarray(at + 4, at + 8));
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IEND') return 'none';
    if (type === 'iTXt' && latin(data.subarray(0, KEYWORD.length + 1)) === `${KEYWORD}\0`) {
      if (length > LARGEST_MAP) return 'large';
      const sum = view.getUint32(at + 8 + length);
      return sum === crc32(png.subarray(at + 4, at + 8 + length)) ? textOf(data) : 'damaged';
    }
    at += FRAME + length;
  }
  return 'cut';
}

async function textOf(data: Bytes): Promise<{ readonly json: string } | Refusal> {
  const [packed, method, language, translated] = data.subarray(KEYWORD.length + 1);
  const plain = packed === 1 && method === 0 && language === 0 && translated === 0;
  if (!plain) return 'damaged';
  const json = await inflated(data.slice(KEYWORD.length + 5));
  return json === 'damaged' || json === 'large' ? json : { json };
}

/** A chunk of a PNG: length, type, data, checksum of type and data. */
export function chunkOf(type: string, data: Bytes): Bytes {
  const chunk = new Uint8Array(FRAME + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  [...type].forEach((letter, at) => {
    chunk[4 + at] = letter.charCodeAt(0);
  });
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

export function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The checksum of a chunk (PNG third edition, annex D), bit by bit. */
function crc32(bytes: Bytes): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

const latin = (bytes: Bytes): string => String.fromCharCode(...bytes);
