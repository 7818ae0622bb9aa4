/** Measures the server against floors that run the same statements without it; {@code bin/herberge-bench} starts it. */
@NullMarked
package herberge.bench;

import org.jspecify.annotations.NullMarked;
