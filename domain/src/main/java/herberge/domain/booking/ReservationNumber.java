package herberge.domain.booking;

/** What guests quote: {@code YYYY-<id>}, the year of creation in the house's zone and the booking's id. */
public record ReservationNumber(String value) {}
