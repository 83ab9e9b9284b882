/** The engine: blocks of journeys and the folds over them. The JDK and RoaringBitmap only. */
@NullMarked
package org.wayloom.journeys;

import org.jspecify.annotations.NullMarked;
