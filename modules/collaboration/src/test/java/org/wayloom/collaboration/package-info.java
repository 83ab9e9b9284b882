/** Tests of live documents; those that express a rule of docs/live/SPEC.md carry its number. */
@NullMarked
package org.wayloom.collaboration;

import org.jspecify.annotations.NullMarked;
