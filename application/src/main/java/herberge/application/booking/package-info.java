/** The use cases of bookings. */
@NullMarked
package herberge.application.booking;

import org.jspecify.annotations.NullMarked;
