@NullMarked
package org.wayloom.history;

import org.jspecify.annotations.NullMarked;
