/** A real Redis for tests. */
@NullMarked
package herberge.adapter.redis.testing;

import org.jspecify.annotations.NullMarked;
