/** Provides a real PostgreSQL for tests, in the best available way. */
@NullMarked
package herberge.adapter.postgres.testing;

import org.jspecify.annotations.NullMarked;
