/** Messages between the servers of one house, and what this server does when one arrives. */
@NullMarked
package herberge.bootstrap.relay;

import org.jspecify.annotations.NullMarked;
