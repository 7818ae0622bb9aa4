/** Bookings, their status, and the rules of the house about them. */
@NullMarked
package herberge.domain.booking;

import org.jspecify.annotations.NullMarked;
