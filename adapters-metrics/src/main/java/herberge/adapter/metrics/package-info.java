/** Measures the server with Micrometer and serves the values to Prometheus. */
@NullMarked
package herberge.adapter.metrics;

import org.jspecify.annotations.NullMarked;
