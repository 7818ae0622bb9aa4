/** Payments for bookings. */
@NullMarked
package herberge.domain.payment;

import org.jspecify.annotations.NullMarked;
