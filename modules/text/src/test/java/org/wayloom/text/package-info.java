@org.jspecify.annotations.NullMarked
package org.wayloom.text;
