/** Stores rooms and room blocks in PostgreSQL. */
@NullMarked
package herberge.adapter.postgres.room;

import org.jspecify.annotations.NullMarked;
