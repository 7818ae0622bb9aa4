/** Converts what the staff type to dates, rooms, guests, bookings and users. */
@NullMarked
package herberge.cli.input;

import org.jspecify.annotations.NullMarked;
