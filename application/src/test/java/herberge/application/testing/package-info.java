/** The contracts that every store must meet, and stores that keep everything in memory. */
@NullMarked
package herberge.application.testing;

import org.jspecify.annotations.NullMarked;
