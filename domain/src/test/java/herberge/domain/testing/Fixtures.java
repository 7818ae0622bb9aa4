package herberge.domain.testing;

import herberge.domain.guest.DiallingPlan;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;

/** Supplies rooms, guests, bookings and dates for tests. */
public final class Fixtures {

    /** The dialling plan of the house in the tests. */
    public static final DiallingPlan GERMANY = DiallingPlan.of("DE").orElseThrow();

    /** The creation time of all fixtures that do not set another one. */
    public static final Instant NOON = Instant.parse("2026-04-20T10:00:00Z");

    public static final Authorship BY_SYSTEM = Authorship.of(UserId.SYSTEM, NOON);

    private Fixtures() {}

    public static RoomBuilder aRoom() {
        return new RoomBuilder();
    }

    public static RoomBlockBuilder aRoomBlock() {
        return new RoomBlockBuilder();
    }

    public static GuestBuilder aGuest() {
        return new GuestBuilder();
    }

    public static BookingBuilder aBooking() {
        return new BookingBuilder();
    }

    public static ReminderBuilder aReminder() {
        return new ReminderBuilder();
    }

    public static UserBuilder aUser() {
        return new UserBuilder();
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public static StayPeriod nights(String from, String to) {
        return new StayPeriod(day(from), day(to));
    }
}
