/** Calls the jobs when their turn comes: on one server of all. */
@NullMarked
package herberge.adapter.scheduler;

import org.jspecify.annotations.NullMarked;
