/** What the house has done by itself, in tables. */
@NullMarked
package herberge.adapter.postgres.job;

import org.jspecify.annotations.NullMarked;
