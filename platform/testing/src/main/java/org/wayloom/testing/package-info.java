/** What tests of several modules share. */
@NullMarked
package org.wayloom.testing;

import org.jspecify.annotations.NullMarked;
