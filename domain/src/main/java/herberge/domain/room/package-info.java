/** Rooms, and the blocks that keep them free. */
@NullMarked
package herberge.domain.room;

import org.jspecify.annotations.NullMarked;
