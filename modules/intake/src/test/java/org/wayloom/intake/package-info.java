@NullMarked
package org.wayloom.intake;

import org.jspecify.annotations.NullMarked;
