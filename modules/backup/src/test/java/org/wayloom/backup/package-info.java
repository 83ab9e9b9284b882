@NullMarked
package org.wayloom.backup;

import org.jspecify.annotations.NullMarked;
