/** Measures the product beside its peers; run by {@code make bench}. */
@NullMarked
package org.wayloom.bench;

import org.jspecify.annotations.NullMarked;
