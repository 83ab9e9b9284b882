@NullMarked
package org.wayloom.attachments;

import org.jspecify.annotations.NullMarked;
