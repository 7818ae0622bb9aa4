/** Rooms, guests and bookings for tests: valid by default, so that a test names only what it is about. */
@NullMarked
package herberge.domain.testing;

import org.jspecify.annotations.NullMarked;
