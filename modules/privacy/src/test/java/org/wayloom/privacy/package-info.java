@NullMarked
package org.wayloom.privacy;

import org.jspecify.annotations.NullMarked;
