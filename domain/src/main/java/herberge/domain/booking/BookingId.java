package herberge.domain.booking;

/** Identifies a booking. */
public record BookingId(long value) {}
