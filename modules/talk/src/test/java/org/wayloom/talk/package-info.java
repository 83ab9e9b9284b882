@NullMarked
package org.wayloom.talk;

import org.jspecify.annotations.NullMarked;
