/** Stores job executions in PostgreSQL. */
@NullMarked
package herberge.adapter.postgres.job;

import org.jspecify.annotations.NullMarked;
