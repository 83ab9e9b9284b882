/**
 * What customers may ask of those who keep data about them: say what they agree to, see all that is
 * held, and have it removed.
 */
@NullMarked
package org.wayloom.privacy;

import org.jspecify.annotations.NullMarked;
