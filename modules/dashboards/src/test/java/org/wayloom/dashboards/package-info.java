@NullMarked
package org.wayloom.dashboards;

import org.jspecify.annotations.NullMarked;
