package herberge.cli.output;

import herberge.cli.api.Booking;
import herberge.cli.api.LateDeparture;
import herberge.cli.api.Person;
import herberge.cli.text.Code;
import herberge.cli.text.Text;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes stays and bookings in the same words everywhere. */
public final class Wording {

    private Wording() {}

    public static String stay(Texts texts, Booking booking) {
        return texts.of(
                new Text("stay", booking.checkIn(), booking.checkOut(), texts.count(booking.nights(), "night")));
    }

    public static String span(Texts texts, LocalDate from, LocalDate to) {
        return texts.of(new Text("span", from, to));
    }

    /** Describes a booking in one sentence, after what happened to it. */
    public static String booking(Texts texts, String happened, Booking booking) {
        return DisplayWidth.oneLine(String.join(
                        ", ",
                        happened + (booking.number().isEmpty() ? "" : " " + booking.number()) + ": "
                                + booking.room().name(),
                        stay(texts, booking),
                        booking.guest().name(),
                        texts.count(booking.partySize(), "person"),
                        texts.shown(new Code("status", booking.status())).toString())
                + ".");
    }

    /** Says in one sentence that a party leaves after the next one arrives. */
    public static String lateDeparture(Texts texts, LateDeparture late) {
        return DisplayWidth.oneLine(texts.of(new Text(
                "late.departure",
                late.date(),
                party(late.leavingId()),
                late.roomId(),
                late.expectedDeparture(),
                party(late.arrivingId()),
                late.expectedArrival())));
    }

    /** Lists people with their dates of birth, each in a line. */
    public static String people(Texts texts, List<Person> people) {
        return people.stream().map(person -> texts.of(person.text())).collect(Collectors.joining("\n"));
    }

    private static Text party(@Nullable Long booking) {
        return booking == null ? new Text("late.new") : new Text("reminder.booking", booking);
    }
}
