@NullMarked
package org.wayloom.notes;

import org.jspecify.annotations.NullMarked;
