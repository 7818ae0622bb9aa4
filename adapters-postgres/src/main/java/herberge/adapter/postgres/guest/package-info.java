/** Guests and the search for them in PostgreSQL. */
@NullMarked
package herberge.adapter.postgres.guest;

import org.jspecify.annotations.NullMarked;
