/** Units of work on PostgreSQL, migration, the change log, and what every store needs. */
@NullMarked
package herberge.adapter.postgres.shared;

import org.jspecify.annotations.NullMarked;
