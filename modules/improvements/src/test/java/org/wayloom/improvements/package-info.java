@NullMarked
package org.wayloom.improvements;

import org.jspecify.annotations.NullMarked;
