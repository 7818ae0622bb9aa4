/** Sends messages between the servers of a house over Redis. */
@NullMarked
package herberge.adapter.redis.realtime;

import org.jspecify.annotations.NullMarked;
