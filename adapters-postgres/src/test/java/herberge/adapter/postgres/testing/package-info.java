/** A real PostgreSQL for tests, wherever one can be had. */
@NullMarked
package herberge.adapter.postgres.testing;

import org.jspecify.annotations.NullMarked;
