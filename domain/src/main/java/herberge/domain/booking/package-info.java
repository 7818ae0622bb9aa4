/** Bookings, their status, and the rules of the house for them. */
@NullMarked
package herberge.domain.booking;

import org.jspecify.annotations.NullMarked;
