/**
 * Asks customers: surveys as a team writes them, the public page on which they are answered, and
 * what the answers say. The door is {@link org.wayloom.surveys.Surveys}.
 */
@NullMarked
package org.wayloom.surveys;

import org.jspecify.annotations.NullMarked;
