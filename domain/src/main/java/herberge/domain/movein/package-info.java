/** How rows of the former desktop program become rooms, guests and bookings, and how each of its rows is accounted for. */
@NullMarked
package herberge.domain.movein;

import org.jspecify.annotations.NullMarked;
