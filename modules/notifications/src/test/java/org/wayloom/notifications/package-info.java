@NullMarked
package org.wayloom.notifications;

import org.jspecify.annotations.NullMarked;
