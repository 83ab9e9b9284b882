/** A new id: UUIDv7 (RFC 9562) without dashes, so that ids made later sort later. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const millis = Date.now().toString(16).padStart(12, '0');
  const variant = '89ab'.charAt((bytes[0] ?? 0) & 3);
  return `${millis}7${random.slice(0, 3)}${variant}${random.slice(3, 18)}`;
}
