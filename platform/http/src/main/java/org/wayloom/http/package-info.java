/** What every endpoint shares: problem+json, declared permissions, cursors. */
@NullMarked
package org.wayloom.http;

import org.jspecify.annotations.NullMarked;
