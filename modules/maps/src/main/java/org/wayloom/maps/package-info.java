/**
 * What the records of a map and of a workspace's library mean: stages, lanes, cards, touchpoints,
 * rules.
 */
@NullMarked
package org.wayloom.maps;

import org.jspecify.annotations.NullMarked;
