package herberge.cli.output;

import herberge.cli.api.Booking;
import herberge.cli.api.LateDeparture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats days, counts and bookings in the same words everywhere. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Wording() {}

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Formats an instant in the time zone of the house, not of this machine. */
    public static String moment(Instant instant, ZoneId house) {
        return MOMENT.format(instant.atZone(house));
    }

    /** Formats the time of day in the time zone of the house. */
    public static String time(Instant instant, ZoneId house) {
        return TIME.format(instant.atZone(house));
    }

    public static String count(long count, String singular, String plural) {
        return count + " " + (count == 1 ? singular : plural);
    }

    /** Formats cents as an amount with a decimal point, without the currency, which is the same in the whole house. */
    public static String money(long cents) {
        return String.format(
                Locale.ROOT, "%s%d.%02d", cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
    }

    public static String stay(Booking booking) {
        return String.format(
                Locale.ROOT,
                "%s to %s (%s)",
                day(booking.checkIn()),
                day(booking.checkOut()),
                count(booking.nights(), "night", "nights"));
    }

    public static String span(LocalDate from, LocalDate to) {
        return day(from) + " to " + day(to);
    }

    /** Describes a booking in one sentence, after what happened to it. */
    public static String booking(String happened, Booking booking) {
        return DisplayWidth.oneLine(String.format(
                Locale.ROOT,
                "%s%s: %s, %s, %s, %s, %s.",
                happened,
                booking.number().isEmpty() ? "" : " " + booking.number(),
                booking.room().name(),
                stay(booking),
                booking.guest().name(),
                count(booking.partySize(), "person", "persons"),
                booking.status()));
    }

    /** Says in one sentence that a party leaves after the next one arrives. */
    public static String lateDeparture(LateDeparture late) {
        return DisplayWidth.oneLine(String.format(
                Locale.ROOT,
                "Note: on %s %s leaves room %d at %s, and %s arrives there at %s.",
                day(late.date()),
                party(late.leavingId()),
                late.roomId(),
                late.expectedDeparture(),
                party(late.arrivingId()),
                late.expectedArrival()));
    }

    private static String party(@Nullable Long booking) {
        return booking == null ? "the new booking" : "booking " + booking;
    }
}
