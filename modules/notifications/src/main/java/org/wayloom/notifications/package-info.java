/**
 * Tells people and programs what happened: in the page, by mail, by webhook. What is announced is
 * written in the transaction of what it tells of.
 */
@NullMarked
package org.wayloom.notifications;

import org.jspecify.annotations.NullMarked;
