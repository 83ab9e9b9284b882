package org.wayloom.analysis;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.maps.Library;

/**
 * The customers whom a persona stands for.
 *
 * @param knownBy the conditions that told them; two segments of the same evidence with equal
 *     conditions are the same persons
 */
record Segment(List<Library.Condition> knownBy, RoaringBitmap persons) {}
