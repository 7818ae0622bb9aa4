/** The use cases of rooms and room blocks. */
@NullMarked
package herberge.application.room;

import org.jspecify.annotations.NullMarked;
