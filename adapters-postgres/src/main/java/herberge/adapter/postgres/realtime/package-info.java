/** The event log in PostgreSQL. */
@NullMarked
package herberge.adapter.postgres.realtime;

import org.jspecify.annotations.NullMarked;
