/** What every store must do, stated once and run against each of them, and stores that keep it all in memory. */
@NullMarked
package herberge.application.testing;

import org.jspecify.annotations.NullMarked;
