package org.wayloom.analysis;

import org.roaringbitmap.RoaringBitmap;

/**
 * The customers whom a persona stands for.
 *
 * @param knownBy what told them; two segments of the same evidence that are known by equal things
 *     are the same persons
 */
record Segment(Object knownBy, RoaringBitmap persons) {}
