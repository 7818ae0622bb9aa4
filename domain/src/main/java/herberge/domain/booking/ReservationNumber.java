package herberge.domain.booking;

/**
 * The number that guests quote: {@code YYYY-<id>}, made of the year of creation in the time zone of the house and the
 * booking's id.
 */
public record ReservationNumber(String value) {}
