@NullMarked
package org.wayloom.surveys;

import org.jspecify.annotations.NullMarked;
