/** Constructor calls that connect the use cases with their stores and adapters. */
@NullMarked
package herberge.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
