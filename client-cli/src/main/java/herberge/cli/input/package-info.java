/** What staff type, made exact: days, rooms, guests and bookings. */
@NullMarked
package herberge.cli.input;

import org.jspecify.annotations.NullMarked;
