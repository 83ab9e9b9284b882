@NullMarked
package org.wayloom.workspaces;

import org.jspecify.annotations.NullMarked;
