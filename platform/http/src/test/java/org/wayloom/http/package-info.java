@NullMarked
package org.wayloom.http;

import org.jspecify.annotations.NullMarked;
