package org.wayloom.analysis;

/** What persons are told apart by. */
public enum SegmentFeature {
  /** How often somebody was at each touchpoint of the library. */
  TOUCHPOINTS,
  /** How often somebody came through each channel. */
  CHANNELS,
  /** How many days ago somebody was last seen. */
  RECENCY,
  /** How many days lie between the first and the last time. */
  SPAN,
  /** What the evidence says somebody is, such as a plan or a country. */
  TRAITS
}
