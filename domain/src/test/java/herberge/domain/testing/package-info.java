/** Rooms, guests and bookings for tests: valid as they come, so that a test names only what it is about. */
@NullMarked
package herberge.domain.testing;

import org.jspecify.annotations.NullMarked;
