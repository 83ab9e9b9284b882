@NullMarked
package org.wayloom.outgoing;

import org.jspecify.annotations.NullMarked;
