/** The way between servers over Redis. */
@NullMarked
package herberge.adapter.redis.realtime;

import org.jspecify.annotations.NullMarked;
