/** Stores bookings and taken nights in PostgreSQL. */
@NullMarked
package herberge.adapter.postgres.booking;

import org.jspecify.annotations.NullMarked;
