import type { Op } from './types';

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
