/**
 * One customer's bad moment and what is done about it: rules that open a case, who gets it and by
 * when, how it ends, and whether the customer was won back.
 */
@NullMarked
package org.wayloom.cases;

import org.jspecify.annotations.NullMarked;
