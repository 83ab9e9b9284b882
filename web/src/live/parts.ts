import type { Limits, Op } from './types';

/** How large one batch may be. */
interface PartLimits {
  readonly batchOps: number;
  readonly batchBytes: number;
}

/** Well below what every server allows: for callers that know no server. */
const CAREFUL: PartLimits = { batchOps: 400, batchBytes: 48_000 };

/** Operations in order, cut into batches that are small enough to be sent. */
export function partsOf(ops: readonly Op[], limits: PartLimits = CAREFUL): readonly Op[][] {
  const encoder = new TextEncoder();
  const parts: Op[][] = [];
  let part: Op[] = [];
  let bytes = 2;
  for (const op of ops) {
    const size = encoder.encode(JSON.stringify(op)).length + 1;
    if (part.length > 0 && (part.length >= limits.batchOps || bytes + size > limits.batchBytes)) {
      parts.push(part);
      part = [];
      bytes = 2;
    }
    part.push(op);
    bytes += size;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** Complains of a batch that the server would refuse for its size. */
export function checkSize(ops: readonly Op[], limits: Limits): void {
  if (ops.length > limits.batchOps) {
    throw new RangeError(
      `a batch holds at most ${limits.batchOps} operations, this one has ${ops.length}: push it in parts`,
    );
  }
  const bytes = new TextEncoder().encode(JSON.stringify(ops)).length;
  if (bytes > limits.batchBytes) {
    throw new RangeError(
      `a batch has at most ${limits.batchBytes} bytes, this one has ${bytes}: push it in parts`,
    );
  }
}
