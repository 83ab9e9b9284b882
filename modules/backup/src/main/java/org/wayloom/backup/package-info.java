/**
 * A copy of everything that is kept, in one file: made while the server runs, looked over, brought
 * back.
 */
@NullMarked
package org.wayloom.backup;

import org.jspecify.annotations.NullMarked;
