/** What the live tape chart shows: rooms, stays, the cursor and the messages, as immutable values. */
@NullMarked
package herberge.cli.live.model;

import org.jspecify.annotations.NullMarked;
