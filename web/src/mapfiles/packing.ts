/** The most that a map may have once it is unpacked: as much as the server takes. */
export const LARGEST_MAP = 16 * 1024 * 1024;

export type Bytes = Uint8Array<ArrayBuffer>;

/** Packs a text as zlib does (RFC 1950). */
export async function deflated(text: string): Promise<Bytes> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Unpacks a text; what would grow beyond bounds is given up while it grows. */
export async function inflated(packed: Bytes): Promise<string | 'damaged' | 'large'> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.byteLength;
      if (size > LARGEST_MAP) {
        await reader.cancel();
        return 'large';
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return 'damaged';
  }
}
