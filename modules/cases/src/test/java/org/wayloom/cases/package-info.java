@NullMarked
package org.wayloom.cases;

import org.jspecify.annotations.NullMarked;
