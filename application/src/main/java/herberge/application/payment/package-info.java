/** Payments for bookings: they are recorded, listed and reversed. */
@NullMarked
package herberge.application.payment;

import org.jspecify.annotations.NullMarked;
