package herberge.domain.booking;

/** Identifies a group of bookings. */
public record GroupId(long value) {}
