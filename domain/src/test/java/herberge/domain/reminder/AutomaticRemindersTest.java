package herberge.domain.reminder;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.StayLinks;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.reminder.AutomaticReminders.Facts;
import herberge.domain.reminder.Deadline.Previous;
import herberge.domain.reminder.ReminderSettings.Kind;
import herberge.domain.testing.Fixtures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AutomaticRemindersTest {

    private static final LocalDate TODAY = day("2026-04-01");
    private static final Booking BOOKING =
            aBooking().stay("2026-05-01", "2026-05-03").build();
    private static final Guest COMPLETE = guest("Weg 1", "28195", "Bremen", "a@example.org", "1");

    private static Guest guest(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String email,
            @Nullable String mobile) {
        GuestDetails guestDetails = aGuest().details();
        return aGuest().build()
                .changeTo(
                        new GuestDetails(
                                guestDetails.name(),
                                new GuestDetails.Contact(email, null, null, null, mobile, null),
                                new GuestDetails.Address(street, postalCode, city, null),
                                guestDetails.membership(),
                                guestDetails.person(),
                                guestDetails.billing(),
                                null,
                                List.of(),
                                List.of(),
                                null),
                        Fixtures.BY_SYSTEM.createdBy(),
                        Fixtures.NOON);
    }

    private static Booking with(
            BookingStatus status, @Nullable Instant confirmed, @Nullable Instant invoiced, @Nullable Instant paid) {
        Booking booking = aBooking().status(status).build();
        BookingTerms terms = booking.terms();
        var remarks = new BookingTerms.Remarks(null, false, null, confirmed, invoiced, paid, null, null);
        return booking.changeTo(
                new BookingTerms(terms.room(), terms.guest(), terms.stay(), terms.partySize(), List.of(), remarks),
                booking.authorship().createdBy(),
                Fixtures.NOON);
    }

    private static List<WantedReminder> wanted(Booking booking, Guest guest) {
        return AutomaticReminders.wanted(
                new Facts(booking, booking.stay().checkOut(), guest, ReminderSettings.DEFAULTS, TODAY));
    }

    private static WantedReminder wanted(ReminderType type, Booking booking, Guest guest) {
        return wanted(booking, guest).stream()
                .filter(wantedReminder -> wantedReminder.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static Set<ReminderType> types(Booking booking, Guest guest) {
        Set<ReminderType> types = EnumSet.noneOf(ReminderType.class);
        wanted(booking, guest).forEach(wantedReminder -> types.add(wantedReminder.type()));
        return types;
    }

    @ParameterizedTest
    @CsvSource({
        "RESERVED,    INCOMPLETE_DATA CONFIRMATION CHECK_IN INVOICE PAYMENT",
        "CONFIRMED,   INCOMPLETE_DATA CONFIRMATION CHECK_IN INVOICE PAYMENT",
        "CHECKED_IN,  INCOMPLETE_DATA INVOICE PAYMENT",
        "CHECKED_OUT, INVOICE PAYMENT",
        "CANCELLED,   ''",
        "NO_SHOW,     ''"
    })
    void eachStatusCallsForItsKinds(BookingStatus status, String kinds) {
        Set<ReminderType> expected = EnumSet.noneOf(ReminderType.class);
        Arrays.stream(kinds.split(" ", -1))
                .filter(kind -> !kind.isEmpty())
                .forEach(kind -> expected.add(ReminderType.valueOf(kind)));

        assertThat(types(aBooking().status(status).build(), aGuest().build())).isEqualTo(expected);
    }

    private static Booking linked(Booking booking, StayLinks links) {
        return booking.changeTo(booking.terms(), links, booking.authorship().createdBy(), Fixtures.NOON);
    }

    @Test
    void theFirstBookingOfAStayIsRemindedOfAllOfIt() {
        Booking single = aBooking().status(BookingStatus.CONFIRMED).build();
        Booking first = linked(single, single.links().continuedBy(new BookingId(98)));
        Booking last = linked(single, single.links().continuing(new BookingId(97)));
        LocalDate departure = single.stay().checkOut().plusDays(5);
        Facts facts = new Facts(first, departure, COMPLETE, ReminderSettings.DEFAULTS, TODAY);

        assertThat(AutomaticReminders.wanted(facts))
                .filteredOn(wanted -> wanted.type() == ReminderType.INVOICE)
                .extracting(WantedReminder::deadline)
                .containsExactly(new Deadline.On(departure.plusDays(1)));
        assertThat(types(last, aGuest().build())).isEmpty();
    }

    @Test
    void whatIsSentOrPaidIsNotCalledFor() {
        Instant now = Fixtures.NOON;

        assertThat(types(with(BookingStatus.CONFIRMED, now, null, null), COMPLETE))
                .containsExactlyInAnyOrder(ReminderType.CHECK_IN, ReminderType.INVOICE, ReminderType.PAYMENT);
        assertThat(types(with(BookingStatus.CHECKED_OUT, null, now, null), COMPLETE))
                .containsExactly(ReminderType.PAYMENT);
        assertThat(types(with(BookingStatus.CHECKED_OUT, null, null, now), COMPLETE))
                .containsExactly(ReminderType.INVOICE);
        assertThat(types(with(BookingStatus.CHECKED_OUT, null, now, now), COMPLETE))
                .isEmpty();
    }

    @Test
    void saysWhatIsMissingOfTheGuest() {
        assertThat(types(BOOKING, COMPLETE)).doesNotContain(ReminderType.INCOMPLETE_DATA);
        assertThat(wanted(ReminderType.INCOMPLETE_DATA, BOOKING, guest(null, null, null, null, null))
                        .subject()
                        .missing())
                .containsExactly(MissingData.values());
        assertThat(wanted(ReminderType.INCOMPLETE_DATA, BOOKING, guest("Weg 1", "28195", "Bremen", null, "1"))
                        .subject()
                        .missing())
                .containsExactly(MissingData.EMAIL);
        assertThat(wanted(ReminderType.PAYMENT, BOOKING, aGuest().build())
                        .subject()
                        .missing())
                .isEmpty();
    }

    @Test
    void nothingIsMissingOfAGuestWhoWasErased() {
        Guest erased = aGuest().name("(erased)", "(erased)").build();

        assertThat(types(BOOKING, erased))
                .doesNotContain(ReminderType.INCOMPLETE_DATA)
                .hasSize(4);
        assertThat(types(BOOKING, aGuest().name("(erased)", "Albers").build())).contains(ReminderType.INCOMPLETE_DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "INCOMPLETE_DATA, 2026-04-24, HIGH",
        "CONFIRMATION,    2026-04-02, HIGH",
        "CHECK_IN,        2026-04-30, MEDIUM",
        "INVOICE,         2026-05-04, MEDIUM",
        "PAYMENT,         2026-05-17, HIGH"
    })
    void eachKindHasItsDayItsPriorityAndItsSubject(ReminderType type, LocalDate due, Priority priority) {
        WantedReminder wanted = wanted(type, BOOKING, aGuest().build());

        assertThat(wanted.dueDate(TODAY, null, TODAY)).isEqualTo(due);
        assertThat(wanted.priority()).isEqualTo(priority);
        assertThat(wanted.subject().type()).isEqualTo(type);
        assertThat(wanted.subject().number()).isEqualTo(BOOKING.number());
        assertThat(wanted.subject().guest()).isEqualTo("Anna Albers");
        assertThat(wanted.subject().stay()).isEqualTo(BOOKING.stay());
        assertThat(wanted.subject().partySize()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 2026-03-23, 2026-03-29, 2026-04-01, 2026-04-14", // the night that is an hour shorter
        "2026-10-26, 2026-10-19, 2026-10-25, 2026-10-28, 2026-11-10", // the night that is an hour longer
        "2027-01-01, 2026-12-25, 2026-12-31, 2027-01-03, 2027-01-16",
        "2028-03-01, 2028-02-23, 2028-02-29, 2028-03-03, 2028-03-16",
        "2028-02-29, 2028-02-22, 2028-02-28, 2028-03-02, 2028-03-15",
        "2027-03-01, 2027-02-22, 2027-02-28, 2027-03-03, 2027-03-16",
        "1000-01-01, 1000-01-01, 1000-01-01, 1000-01-03, 1000-01-16", // no day is outside the supported years
        "9999-12-30, 9999-12-23, 9999-12-29, 9999-12-31, 9999-12-31"
    })
    void countsDaysByTheCalendar(
            LocalDate arrival, LocalDate data, LocalDate checkIn, LocalDate invoice, LocalDate payment) {
        Booking booking = aBooking()
                .stay(arrival.toString(), arrival.plusDays(1).toString())
                .build();
        LocalDate made = arrival.minusDays(60);

        assertThat(wanted(ReminderType.INCOMPLETE_DATA, booking, aGuest().build())
                        .dueDate(made, null, made))
                .isEqualTo(data);
        assertThat(wanted(ReminderType.CHECK_IN, booking, COMPLETE).dueDate(made, null, made))
                .isEqualTo(checkIn);
        assertThat(wanted(ReminderType.INVOICE, booking, COMPLETE).dueDate(made, null, made))
                .isEqualTo(invoice);
        assertThat(wanted(ReminderType.PAYMENT, booking, COMPLETE).dueDate(made, null, made))
                .isEqualTo(payment);
    }

    @Test
    void aPaymentIsDueAfterTheDayOfItsInvoice() {
        Booking invoiced = BOOKING.withAccount(BOOKING.account().withDueOn(LocalDate.of(2026, 12, 31)));

        assertThat(wanted(ReminderType.PAYMENT, invoiced, COMPLETE).dueDate(TODAY, null, TODAY))
                .isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28, 2026-03-29", "2026-10-24, 2026-10-25", "2026-12-31, 2027-01-01", "2028-02-28, 2028-02-29"})
    void theDayAfterIsTheNextOfTheCalendar(LocalDate made, LocalDate due) {
        assertThat(wanted(ReminderType.CONFIRMATION, BOOKING, COMPLETE).dueDate(made, null, made))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource(names = "MANUAL", mode = EnumSource.Mode.EXCLUDE)
    void whatTheHouseDoesNotWantIsNotWanted(ReminderType type) {
        ReminderSettings settings = ReminderSettings.DEFAULTS.with(type, new Kind(false, 5L));

        List<WantedReminder> wanted = AutomaticReminders.wanted(
                new Facts(BOOKING, BOOKING.stay().checkOut(), aGuest().build(), settings, TODAY));

        assertThat(wanted).extracting(WantedReminder::type).hasSize(4).doesNotContain(type);
    }

    @Test
    void theDaysAreSet() {
        ReminderSettings settings = ReminderSettings.DEFAULTS.with(ReminderType.PAYMENT, new Kind(true, 30L));

        assertThat(AutomaticReminders.wanted(new Facts(BOOKING, BOOKING.stay().checkOut(), COMPLETE, settings, TODAY)))
                .filteredOn(wantedReminder -> wantedReminder.type() == ReminderType.PAYMENT)
                .extracting(wantedReminder -> wantedReminder.dueDate(TODAY, null, TODAY))
                .containsExactly(day("2026-06-02"));
    }

    @Test
    void missingDataFallDueTodayWhereTheDayIsOverAndStayThere() {
        WantedReminder wanted = wanted(ReminderType.INCOMPLETE_DATA, BOOKING, aGuest().build());
        LocalDate late = day("2026-04-28");

        assertThat(wanted.dueDate(late, null, late)).isEqualTo(late);
        Previous previous = new Previous(late, day("2026-04-24"));
        assertThat(wanted.dueDate(late, previous, day("2026-04-29"))).isEqualTo(late);
        assertThat(wanted.dueDate(late, previous, day("2026-05-09"))).isEqualTo(late);
        assertThat(wanted.dueDate(late, new Previous(late, null), day("2026-05-09")))
                .as("previous before it was kept what for")
                .isEqualTo(late);
    }

    @Test
    void missingDataFollowTheArrival() {
        WantedReminder wanted = wanted(ReminderType.INCOMPLETE_DATA, BOOKING, aGuest().build());

        assertThat(wanted.dueDate(TODAY, new Previous(day("2026-04-10"), day("2026-04-10")), TODAY))
                .as("the stay moved away")
                .isEqualTo(day("2026-04-24"));
        assertThat(wanted.dueDate(TODAY, new Previous(day("2026-06-10"), day("2026-06-10")), day("2026-04-26")))
                .as("the stay moved nearer than the days before it")
                .isEqualTo(day("2026-04-26"));
        assertThat(wanted.dueDate(TODAY, new Previous(day("2026-04-25"), day("2026-04-25")), day("2026-04-27")))
                .as("the stay moved nearer when it was over due already")
                .isEqualTo(day("2026-04-27"));
    }
}
