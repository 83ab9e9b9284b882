@NullMarked
package org.wayloom.masking;

import org.jspecify.annotations.NullMarked;
