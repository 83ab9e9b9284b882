@NullMarked
package org.wayloom.sharing;

import org.jspecify.annotations.NullMarked;
