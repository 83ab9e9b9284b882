/** What a written sentence tells: its language, its mood, the phrases that are special about it. */
@org.jspecify.annotations.NullMarked
package org.wayloom.text;
