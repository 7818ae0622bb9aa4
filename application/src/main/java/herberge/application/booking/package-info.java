/** What can be done with bookings. */
@NullMarked
package herberge.application.booking;

import org.jspecify.annotations.NullMarked;
