/** Stores guests and searches them in PostgreSQL. */
@NullMarked
package herberge.adapter.postgres.guest;

import org.jspecify.annotations.NullMarked;
