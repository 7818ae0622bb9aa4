package herberge.domain.booking;

/** Names a booking. */
public record BookingId(long value) {}
