package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aUser;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import herberge.adapter.postgres.testing.Rivals;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Occupancy;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests visibility {@code OWN}: the database hides the bookings of other users, whatever a statement asks for. */
class VisibilityIT {

    private static final PageRequest FIRST = new PageRequest(50, null);

    private final TestDatabase database = TestDatabase.shared();
    private final Stores everything = Stores.of(database);
    private final Stores own = Stores.of(database.transactions(BookingVisibility.OWN));
    private final Caller anna = caller("anna");
    private final Caller ben = caller("ben");
    private final Room room = everything.addRoom("1");
    private final Guest guest = everything.addGuest();
    private final Booking hers = book(anna, "2026-05-01", "2026-05-04");

    private Caller caller(String username) {
        User user = everything.write(
                () -> everything.users().add(aUser().username(username).details(), "hash", false, bySystem()));
        return new Caller(user.id(), username, Role.USER, "test", null);
    }

    private static Authorship bySystem() {
        return Authorship.of(UserId.SYSTEM, NOON);
    }

    private Booking book(Caller caller, String from, String to) {
        return own.transactions().run(caller, () -> {
            own.rooms().lock(List.of(room.id()));
            return added(caller.userId(), from, to);
        });
    }

    private Booking added(UserId author, String from, String to) {
        return own.bookings()
                .add(
                        aBooking()
                                .room(room.id())
                                .guest(guest.id())
                                .stay(nights(from, to))
                                .partySize(2)
                                .notes("geheim")
                                .terms(),
                        BookingStatus.CONFIRMED,
                        2026,
                        Authorship.of(author, NOON));
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return own.transactions().run(caller, work);
    }

    @Test
    void showsTheAuthorHisOwn() {
        assertThat(as(anna, () -> own.bookings().find(hers.id()))).isPresent();
        assertThat(as(anna, () -> own.bookings().listAll(BookingFilter.all()))).hasSize(1);
        assertThat(as(
                                anna,
                                () -> own.changeLog()
                                        .history(EntityKind.BOOKING, hers.id().value(), FIRST))
                        .items())
                .hasSize(1);
    }

    @Test
    void hidesThemFromOthers() {
        BookingFilter search = new BookingFilter(null, null, null, null, Set.of(), null, "geheim", null, null);

        assertThat(as(ben, () -> own.bookings().find(hers.id()))).isEmpty();
        assertThat(as(ben, () -> own.bookings().lock(hers.id()))).isEmpty();
        assertThat(as(ben, () -> own.bookings().listAll(BookingFilter.all()))).isEmpty();
        assertThat(as(ben, () -> own.bookings().list(search, FIRST)).items()).isEmpty();
    }

    @Test
    void hidesWhatHappenedToThem() {
        long id = hers.id().value();
        Booking moved = hers.changeTo(hers.terms().withStay(nights("2026-05-01", "2026-05-03")), anna.userId(), NOON);
        as(anna, () -> {
            own.bookings().save(moved);
            return true;
        });

        assertThat(as(ben, () -> own.changeLog().history(EntityKind.BOOKING, id, FIRST))
                        .items())
                .isEmpty();
        assertThat(as(ben, () -> own.changeLog().since(EntityKind.BOOKING, id, Version.FIRST)))
                .isEmpty();
        assertThat(as(
                                ben,
                                () -> own.changeLog()
                                        .history(EntityKind.ROOM, room.id().value(), FIRST))
                        .items())
                .hasSize(1);
    }

    @Test
    void hidesTheLogOfUsersFromUsersInEveryHouse() {
        long id = anna.userId().value();

        assertThat(everything
                        .transactions()
                        .read(ben, () -> everything.changeLog().history(EntityKind.USER, id, FIRST))
                        .items())
                .isEmpty();
        assertThat(everything
                        .read(() -> everything.changeLog().history(EntityKind.USER, id, FIRST))
                        .items())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update booking set notes = 'x', version = version + 1",
                "delete from booking",
                "update booking set created_by = created_by",
            })
    void changesNothingForeign(String statement) {
        int rows = as(ben, () -> own.transactions().run(h -> h.execute(statement)));

        assertThat(rows).isZero();
        assertThat(everything.write(() -> everything.bookings().lock(hers.id())))
                .contains(hers);
    }

    @Test
    void letsNobodyBookInAnothersName() {
        assertThatThrownBy(() -> as(ben, () -> added(anna.userId(), "2026-07-01", "2026-07-02")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void letsNobodyGiveHisOwnAway() {
        assertThatThrownBy(() -> as(
                        anna,
                        () -> own.transactions()
                                .run(h -> h.execute(
                                        "update booking set created_by = ?",
                                        ben.userId().value()))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void showsAdministratorsEverything() {
        Caller admin = new Caller(ben.userId(), "ben", Role.ADMIN, "test", null);

        assertThat(as(admin, () -> own.bookings().find(hers.id()))).isPresent();
        assertThat(as(
                                admin,
                                () -> own.changeLog()
                                        .history(EntityKind.BOOKING, hers.id().value(), FIRST))
                        .items())
                .hasSize(1);
    }

    @Test
    void showsEverybodyEverythingWhereTheHouseSaysSo() {
        assertThat(everything
                        .transactions()
                        .read(ben, () -> everything.bookings().find(hers.id())))
                .isPresent();
    }

    @Test
    void showsNothingToWhoDoesNotSayWhoHeIs() {
        Jdbi app = Jdbi.create(database.app());

        for (String table : List.of("booking", "audit_log where table_name = 'booking'")) {
            long seen = app.withHandle(h -> h.createQuery("select count(*) from " + table)
                    .mapTo(Long.class)
                    .one());
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void tellsThatTheRoomIsTakenAndNotByWhom() {
        List<Occupancy> taken =
                as(ben, () -> own.occupancies().findInRoom(room.id(), nights("2026-05-03", "2026-05-09")));

        assertThat(taken).singleElement().satisfies(occupancy -> {
            assertThat(occupancy.holder()).isInstanceOf(Occupancy.ByHiddenBooking.class);
            assertThat(occupancy.nights()).isEqualTo(hers.stay());
        });
        assertThat(as(
                        ben,
                        () -> own.occupancies()
                                .streamBars(nights("2026-05-01", "2026-06-01"), List.of(room.id()), day("2026-05-01"))
                                .toList()))
                .singleElement()
                .satisfies(bar -> assertThat(bar.label()).isEmpty());
    }

    @Test
    void countsHiddenOnesWhereARuleMust() {
        assertThat(as(ben, () -> own.bookings().countPartiesAbove(1, room.id(), day("2026-05-01"))))
                .isEqualTo(1);
        assertThat(as(ben, () -> own.rooms().references(room.id())))
                .containsExactly(new Refusal.InUse.Reference("booking", 1));
        assertThat(as(ben, () -> own.guests().references(guest.id())))
                .containsExactly(new Refusal.InUse.Reference("booking", 1));
    }

    @Test
    void givesNoNightTwiceToPeopleWhoCannotSeeEachOther() {
        AtomicInteger turn = new AtomicInteger();
        Rivals.Outcome<Booking> outcome = Rivals.race(
                16,
                () -> turn.getAndIncrement() % 2 == 0
                        ? book(anna, "2026-08-01", "2026-08-03")
                        : book(ben, "2026-08-02", "2026-08-04"));

        assertThat(outcome.winners()).hasSize(1);
        assertThat(outcome.losers())
                .allSatisfy(loser -> assertThat(loser)
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.reasons())
                                        .singleElement()
                                        .isInstanceOf(BookingConflict.RoomTaken.class)));
        assertThat(catchThrowable(() -> book(ben, "2026-05-03", "2026-05-05"))).isInstanceOf(Refusal.class);
    }
}
