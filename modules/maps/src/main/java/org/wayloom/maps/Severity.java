package org.wayloom.maps;

/** How much a remark matters. */
enum Severity {
  /** Worth a thought. */
  HINT,
  /** Something is missing that the map should tell. */
  GAP,
  /** The map says something that cannot be so, or leaves open what somebody must answer for. */
  PROBLEM
}
