@NullMarked
package org.wayloom.maps;

import org.jspecify.annotations.NullMarked;
