/** Workspaces and who may do what in them. */
@NullMarked
package org.wayloom.workspaces;

import org.jspecify.annotations.NullMarked;
