/** Rooms and room blocks over HTTP. */
@NullMarked
package herberge.adapter.http.room;

import org.jspecify.annotations.NullMarked;
