/** Converts SQL statements written for SQLite to PostgreSQL: a tokenizer, a set of conversions and notices about what is left. */
@NullMarked
package herberge.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
