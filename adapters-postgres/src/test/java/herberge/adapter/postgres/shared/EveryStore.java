package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static herberge.domain.testing.Fixtures.aUser;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.shared.StoredResult;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Companion;
import herberge.domain.booking.Transition;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.price.Pricing;
import herberge.domain.reminder.DueState;
import herberge.domain.reminder.Priority;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.reminder.ReminderType;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockFilter;
import herberge.domain.room.RoomDetails;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that every statement of every store runs, and that every column is read as it was written. */
abstract class EveryStore {

    private static final PageRequest ALL = new PageRequest(50, null);
    private static final Instant LATER = NOON.plusSeconds(3600);

    private final Stores stores;

    EveryStore(TestDatabase database) {
        this.stores = Stores.of(database);
    }

    @Test
    void keepsEveryFieldOfARoom() {
        RoomDetails details = new RoomDetails(
                "App 7", "App", 4L, "Köln", "4711#", "Domplatz 1", "50667", "Köln", "Zeile 1\nZeile 2", false, 1, 2, 3);

        Room room = stores.write(() -> stores.rooms().add(details, BY_SYSTEM));

        assertThat(room.details()).isEqualTo(details);
        assertThat(room.version()).isEqualTo(Version.FIRST);
        assertThat(room.authorship()).isEqualTo(BY_SYSTEM);
        assertThat(stores.read(() -> stores.rooms().find(room.id()))).contains(room);

        Room changed = room.changeTo(aRoom().details(), UserId.SYSTEM, LATER);
        stores.change(() -> stores.rooms().save(changed));
        assertThat(stores.write(() -> stores.rooms().lock(List.of(room.id())))).containsExactly(changed);
        assertThat(stores.read(() -> stores.rooms().listAll())).containsExactly(changed);
        assertThat(stores.read(() -> stores.rooms().list(ALL)).items()).containsExactly(changed);
        assertThat(stores.read(() -> stores.rooms().references(room.id()))).isEmpty();

        stores.change(() -> stores.rooms().remove(room.id()));
        assertThat(stores.read(() -> stores.rooms().find(room.id()))).isEmpty();
    }

    @Test
    void keepsEveryFieldOfABlock() {
        Room room = stores.addRoom("1");
        RoomBlock block = stores.write(() -> stores.blocks()
                .add(
                        aRoomBlock()
                                .room(room.id())
                                .nights("2026-05-01", "2026-05-04")
                                .details(),
                        BY_SYSTEM));

        assertThat(block.nights()).isEqualTo(nights("2026-05-01", "2026-05-04"));
        assertThat(stores.read(() -> stores.blocks().find(block.id()))).contains(block);
        RoomBlock changed = block.changeTo(
                aRoomBlock()
                        .room(room.id())
                        .nights("2026-06-01", "2026-06-09")
                        .reason("Dach")
                        .details(),
                UserId.SYSTEM,
                LATER);
        stores.change(() -> stores.blocks().save(changed));

        assertThat(stores.write(() -> stores.blocks().lock(block.id()))).contains(changed);
        assertThat(stores.read(() -> stores.blocks()
                        .streamWithin(nights("2026-06-08", "2026-06-20"), List.of(room.id()))
                        .toList()))
                .containsExactly(changed);
        RoomBlockFilter filter = new RoomBlockFilter(room.id(), day("2026-06-08"), day("2026-06-20"));
        assertThat(stores.read(() -> stores.blocks().list(filter, ALL)).items()).containsExactly(changed);
        assertThat(stores.read(() -> stores.occupancies()
                        .streamWithin(nights("2026-06-01", "2026-06-02"), List.of(room.id()), day("2026-05-01"))
                        .toList()))
                .singleElement()
                .satisfies(taken -> assertThat(taken.isHeldBy(block.id())).isTrue());
        stores.change(() -> stores.blocks().remove(block.id()));
        assertThat(stores.read(() -> stores.occupancies().findInRoom(room.id(), nights("2026-06-01", "2026-06-02"))))
                .isEmpty();
    }

    @Test
    void keepsEveryFieldOfAGuest() {
        GuestDetails details = new GuestDetails(
                new GuestDetails.Name("Jürgen", "Größmann", "Größmann KG"),
                new GuestDetails.Contact("j@example.org", "+49 1", "+49 2", "+49 3", "+49 4", "+49 5"),
                new GuestDetails.Address("Weg 1", "50667", "Köln", "DE"),
                new GuestDetails.Membership(true, "M-17"),
                new GuestDetails.Person(
                        "Herr", "m", day("1960-02-29"), "Bonn", "DE", "de", "Lehrer", "NRW", "Büro", "K-X 1", "L01"),
                new GuestDetails.Billing("r@example.org", "KST 1", "04011000-1234512345-06", "70001"),
                true,
                List.of("vip", "a,b", "\"q\" \\"),
                List.of(
                        new GuestCompanion("Eva", "Größmann", day("1961-01-01"), "Frau", "ruhig"),
                        new GuestCompanion("Max", "Größmann", null, null, null)),
                "Zeile 1\nZeile 2");
        Guest guest = stores.write(() -> stores.guests().add(details, BY_SYSTEM));

        assertThat(guest.details()).isEqualTo(details);
        assertThat(stores.read(() -> stores.guests().find(guest.id()))).contains(guest);
        Guest changed = guest.changeTo(aGuest().details(), UserId.SYSTEM, LATER);
        stores.change(() -> stores.guests().save(changed));
        assertThat(stores.write(() -> stores.guests().lock(guest.id()))).contains(changed);
        assertThat(stores.read(() -> stores.guests().list(ALL)).items()).containsExactly(changed);
        assertThat(stores.read(() -> stores.guests().search("albers", ALL)).items())
                .containsExactly(changed);
        assertThat(stores.read(() -> stores.guests().references(guest.id()))).isEmpty();
        stores.change(() -> stores.guests().remove(guest.id()));
        assertThat(stores.read(() -> stores.guests().search("albers", ALL)).items())
                .isEmpty();
    }

    @Test
    void keepsEveryFieldOfABooking() {
        Room room = stores.addRoom("1");
        Guest guest = stores.addGuest();
        BookingTerms terms = new BookingTerms(
                room.id(),
                guest.id(),
                nights("2026-05-01", "2026-05-05"),
                3,
                List.of(new Companion("Eva", "Albers", day("1990-01-01")), new Companion("Max", "Albers", null)),
                new BookingTerms.Remarks(
                        "Notiz", true, "Telefon", NOON, NOON.plusSeconds(1), NOON.plusSeconds(2), null, null));
        Booking booking = stores.write(() -> stores.bookings().add(terms, BookingStatus.CONFIRMED, 2026, BY_SYSTEM));

        assertThat(booking.terms()).isEqualTo(terms);
        assertThat(booking.number().value()).isEqualTo("2026-" + booking.id().value());
        Booking in = booking.apply(Transition.CHECK_IN, null, day("2026-05-01"), UserId.SYSTEM, LATER);
        stores.change(() -> stores.bookings().save(in));
        Booking out = in.apply(Transition.CHECK_OUT, null, day("2026-05-03"), UserId.SYSTEM, LATER)
                .withPricing(Pricing.NONE);
        stores.change(() -> stores.bookings().save(out));

        assertThat(stores.write(() -> stores.bookings().lock(booking.id()))).contains(out);
        assertThat(stores.read(() -> stores.bookings().find(booking.id()))).hasValueSatisfying(named -> {
            assertThat(named.booking()).isEqualTo(out);
            assertThat(named.roomName()).isEqualTo("1");
            assertThat(named.guestName()).isEqualTo("Anna Albers");
        });
        assertThat(stores.read(() -> stores.occupancies().findInRoom(room.id(), nights("2026-05-01", "2026-05-09"))))
                .singleElement()
                .satisfies(taken -> assertThat(taken.nights()).isEqualTo(nights("2026-05-01", "2026-05-03")));
        assertThat(stores.read(() -> stores.occupancies()
                        .streamBars(nights("2026-05-01", "2026-05-09"), List.of(room.id()), day("2026-05-01"))
                        .toList()))
                .singleElement()
                .satisfies(
                        bar -> assertThat(bar.label().orElseThrow().guestName()).isEqualTo("Anna Albers"));
        assertThat(stores.read(() -> stores.bookings().countPartiesAbove(2, room.id(), day("2026-05-02"))))
                .isEqualTo(1);
        assertThat(stores.read(() -> stores.rooms().references(room.id()))).hasSize(1);
        assertThat(stores.read(() -> stores.guests().references(guest.id()))).hasSize(1);
        stores.change(() -> stores.bookings().remove(booking.id()));
        assertThat(stores.read(() -> stores.occupancies()
                        .streamWithin(nights("2026-05-01", "2026-05-09"), List.of(room.id()), day("2026-05-01"))
                        .toList()))
                .isEmpty();
    }

    @Test
    void keepsEveryFieldOfAReminder() {
        Booking booking = stores.book(stores.addRoom("1"), stores.addGuest(), nights("2026-05-01", "2026-05-05"));
        Reminder reminder = stores.write(() -> stores.reminders()
                .add(
                        aReminder()
                                .booking(booking.id())
                                .description("Zeile 1\nZeile 2")
                                .priority(Priority.LOW)
                                .snoozedUntil("2026-04-30")
                                .assignedTo(UserId.SYSTEM)
                                .details(),
                        null,
                        BY_SYSTEM));
        ReminderFilter filter = new ReminderFilter(DueState.TODAY, booking.id(), true, day("2026-05-01"));

        assertThat(stores.read(() -> stores.reminders().find(reminder.id()))).contains(reminder);
        assertThat(stores.write(() -> stores.reminders().lock(reminder.id()))).contains(reminder);
        assertThat(walk(page -> stores.reminders().list(filter, page))).containsExactly(reminder);
        assertThat(stores.read(
                        () -> stores.reminders().streamDue(day("2026-05-01")).toList()))
                .containsExactly(reminder);
        assertThat(stores.read(() -> stores.reminders()
                        .streamOfGuest(booking.terms().guest())
                        .toList()))
                .containsExactly(reminder);
        Reminder done = reminder.complete(UserId.SYSTEM, LATER);
        stores.change(() -> stores.reminders().save(done));
        assertThat(stores.read(() -> stores.reminders().find(reminder.id()))).contains(done);
        assertThat(stores.read(() -> stores.reminders().hasOpen(booking.id(), ReminderType.INVOICE)))
                .isFalse();
        stores.change(() -> stores.reminders().remove(reminder.id()));
        assertThat(stores.read(() -> stores.reminders().find(reminder.id()))).isEmpty();
    }

    @Test
    void findsABookingByEveryFilterAtOnce() {
        Room room = stores.addRoom("1");
        Guest guest = stores.addGuest();
        Booking booking = stores.book(room, guest, nights("2026-05-01", "2026-05-05"));
        for (String text : List.of(booking.number().value(), "ALBERS", "bremen")) {
            BookingFilter filter = new BookingFilter(
                    day("2026-05-01"),
                    day("2026-05-02"),
                    room.id(),
                    guest.id(),
                    Set.of(BookingStatus.CONFIRMED, BookingStatus.RESERVED),
                    booking.number().value(),
                    text,
                    day("2026-05-01"),
                    day("2026-05-05"));

            assertThat(stores.read(() -> stores.bookings().list(filter, ALL)).items())
                    .as(text)
                    .hasSize(1);
            assertThat(stores.read(() -> stores.bookings().listAll(filter)))
                    .as(text)
                    .hasSize(1);
        }
    }

    @Test
    void pagesThroughEveryList() {
        Guest guest = stores.addGuest();
        for (String name : List.of("1", "2", "10")) {
            Room room = stores.addRoom(name);
            stores.book(room, guest, nights("2026-05-01", "2026-05-05"));
            stores.addGuest();
            stores.change(() -> stores.blocks()
                    .add(
                            aRoomBlock()
                                    .room(room.id())
                                    .nights("2026-07-01", "2026-07-02")
                                    .details(),
                            BY_SYSTEM));
        }
        RoomBlockFilter anyBlock = new RoomBlockFilter(null, null, null);

        assertThat(walk(page -> stores.rooms().list(page)))
                .extracting(Room::name)
                .containsExactly("1", "2", "10");
        assertThat(walk(page -> stores.guests().list(page))).hasSize(4);
        assertThat(walk(page -> stores.guests().search("albers", page))).hasSize(4);
        assertThat(walk(page -> stores.bookings().list(BookingFilter.all(), page)))
                .hasSize(3);
        assertThat(walk(page -> stores.blocks().list(anyBlock, page))).hasSize(3);
        assertThat(walk(page -> stores.users().list(page))).isEmpty();
    }

    private <T> List<T> walk(java.util.function.Function<PageRequest, Slice<T>> list) {
        List<T> all = new java.util.ArrayList<>();
        PageRequest page = new PageRequest(1, null);
        while (true) {
            PageRequest current = page;
            Slice<T> slice = stores.read(() -> list.apply(current));
            all.addAll(slice.items());
            if (slice.next() == null) {
                return all;
            }
            page = new PageRequest(1, slice.next());
        }
    }

    @Test
    void keepsEveryFieldOfAUser() {
        User user = stores.write(
                () -> stores.users().add(aUser().email("ben@example.org").details(), "hash", true, BY_SYSTEM));

        assertThat(user.details()).isEqualTo(aUser().email("ben@example.org").details());
        assertThat(stores.write(() -> stores.users().lock(user.id()))).contains(user);
        assertThat(stores.read(() -> stores.users().exists("ben"))).isTrue();
        assertThat(stores.read(() -> stores.users().list(ALL)).items()).containsExactly(user);
        assertThat(stores.read(() -> stores.users().listNames()))
                .extracting(name -> name.username())
                .containsExactly("import", "system", "ben");
        assertThat(stores.write(() -> stores.users().lockActiveAdmins())).isZero();
        stores.change(() -> stores.users().recordLogin(user.id(), LATER));
        stores.change(() -> stores.users().recordLogin(user.id(), LATER.plusSeconds(1)));
        User changed = user.changeTo(aUser().fullName(null).details(), false, UserId.SYSTEM, LATER);
        stores.change(() -> stores.users().save(changed, null));
        assertThat(stores.read(() -> stores.users().findCredentials(user.id()))).hasValueSatisfying(known -> {
            assertThat(known.passwordHash()).isEqualTo("hash");
            assertThat(known.user().lastLogin()).isEqualTo(LATER.plusSeconds(1));
            assertThat(known.user().details()).isEqualTo(changed.details());
        });
        stores.change(
                () -> stores.users().save(changed.changeTo(changed.details(), true, UserId.SYSTEM, LATER), "new"));
        assertThat(stores.read(() -> stores.users().findCredentials("ben")))
                .hasValueSatisfying(known -> assertThat(known.passwordHash()).isEqualTo("new"));
    }

    @Test
    void makesOneSigningKeyOfTheFirstOffer() {
        String offered = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+Pw==";
        var first = stores.write(() -> stores.signingKeys().ensureCurrent(offered, Instant.EPOCH, NOON));

        assertThat(first.secret()).isEqualTo(offered);
        String other = "BBECAw" + offered.substring(6);
        assertThat(stores.write(() -> stores.signingKeys().ensureCurrent(other, Instant.EPOCH, LATER))
                        .id())
                .isEqualTo(first.id());
    }

    @Test
    void givesAnAnswerAgain() {
        StoredResult answer = new StoredResult(Outcome.CREATED, EntityKind.ROOM, 1L, "1", "{\"a\":1}");
        assertThat(stores.write(() -> {
                    var claimed = stores.idempotencyKeys().claim(UserId.SYSTEM, "k", "d", NOON);
                    stores.idempotencyKeys().store(UserId.SYSTEM, "k", answer);
                    return claimed;
                }))
                .isEmpty();

        assertThat(stores.write(() -> stores.idempotencyKeys().claim(UserId.SYSTEM, "k", "d", LATER)))
                .contains(answer);
    }

    @Test
    void tellsTheHistoryInTheApisWords() {
        Room room = stores.addRoom("1");
        stores.change(() -> stores.rooms().save(room.changeTo(aRoom().name("2").details(), UserId.SYSTEM, LATER)));

        var history = stores.read(() ->
                        stores.changeLog().history(EntityKind.ROOM, room.id().value(), ALL))
                .items();
        assertThat(history)
                .extracting(entry -> entry.operation())
                .containsExactly(Operation.UPDATED, Operation.CREATED);
        assertThat(history.get(0).changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("name");
            assertThat(change.from()).isEqualTo("1");
            assertThat(change.to()).isEqualTo("2");
        });
        assertThat(stores.read(() ->
                        stores.changeLog().since(EntityKind.ROOM, room.id().value(), Version.FIRST)))
                .singleElement()
                .satisfies(since -> assertThat(since.username()).isEqualTo("system"));
        assertThat(stores.read(() -> stores.eventLog().position()).seq()).isZero();
    }
}
