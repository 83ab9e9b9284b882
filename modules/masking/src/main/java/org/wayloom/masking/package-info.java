/** What in a text says who somebody is: found, and replaced. Pure; knows nothing of journeys. */
@NullMarked
package org.wayloom.masking;

import org.jspecify.annotations.NullMarked;
