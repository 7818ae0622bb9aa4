/** Runs due jobs, each on one of the servers of the house. */
@NullMarked
package herberge.adapter.scheduler;

import org.jspecify.annotations.NullMarked;
