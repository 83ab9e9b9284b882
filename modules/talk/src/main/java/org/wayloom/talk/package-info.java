/**
 * What people say about a map, beside it: opening the document of it, how far each member has read,
 * and who was mentioned. What threads and messages are made of stands in maps.
 */
@NullMarked
package org.wayloom.talk;

import org.jspecify.annotations.NullMarked;
