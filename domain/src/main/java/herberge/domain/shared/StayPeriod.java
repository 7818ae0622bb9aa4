package herberge.domain.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The nights from {@code checkIn} (inclusive) to {@code checkOut} (exclusive). Half-open, so that one party may leave
 * and the next arrive on the same day. Calendar dates of the house, never instants.
 */
public record StayPeriod(LocalDate checkIn, LocalDate checkOut) {

    public StayPeriod {
        Objects.requireNonNull(checkIn, "checkIn");
        Objects.requireNonNull(checkOut, "checkOut");
        if (!checkIn.isBefore(checkOut)) {
            throw new IllegalArgumentException("a stay has at least one night: " + checkIn + " to " + checkOut);
        }
    }

    public long nights() {
        return ChronoUnit.DAYS.between(checkIn, checkOut);
    }

    /** Whether any night belongs to both. */
    public boolean overlaps(StayPeriod other) {
        return checkIn.isBefore(other.checkOut) && other.checkIn.isBefore(checkOut);
    }

    /** Whether the night that begins on the evening of {@code date} belongs to this stay. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(checkIn) && date.isBefore(checkOut);
    }

    /** Whether every night of {@code other} is one of these. */
    public boolean covers(StayPeriod other) {
        return !other.checkIn.isBefore(checkIn) && !other.checkOut.isAfter(checkOut);
    }

    /** The nights that belong to both, if any. */
    public Optional<StayPeriod> intersection(StayPeriod other) {
        LocalDate first = checkIn.isAfter(other.checkIn) ? checkIn : other.checkIn;
        LocalDate end = checkOut.isBefore(other.checkOut) ? checkOut : other.checkOut;
        return first.isBefore(end) ? Optional.of(new StayPeriod(first, end)) : Optional.empty();
    }

    /**
     * The nights from the end of these through tonight: where a party that has not left has been without having booked
     * it. Empty until the day after departure, because parties change over on that day in any order.
     */
    public Optional<StayPeriod> overdue(LocalDate today) {
        return checkOut.isBefore(today) ? Optional.of(new StayPeriod(checkOut, today.plusDays(1))) : Optional.empty();
    }

    /** The evenings on which these nights begin, in order. */
    public Stream<LocalDate> days() {
        return checkIn.datesUntil(checkOut);
    }
}
