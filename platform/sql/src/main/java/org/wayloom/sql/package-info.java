/** Opens the embedded (SQLite) or the team (PostgreSQL) database and migrates a module's tables. */
@NullMarked
package org.wayloom.sql;

import org.jspecify.annotations.NullMarked;
