/** Bookings over HTTP. */
@NullMarked
package herberge.adapter.http.booking;

import org.jspecify.annotations.NullMarked;
