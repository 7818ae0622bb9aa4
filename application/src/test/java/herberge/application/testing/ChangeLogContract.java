package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static herberge.domain.testing.Fixtures.aUser;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import herberge.application.port.ChangeLog;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FieldChange;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.Operation;
import herberge.application.shared.Slice;
import herberge.application.shared.VersionConflict.Since;
import herberge.domain.booking.Booking;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link ChangeLog} must do. */
public interface ChangeLogContract extends StoresUnderTest {

    private Room renamed(Room room, String name) {
        Room changed = room.changeTo(aRoom().name(name).details(), UserId.SYSTEM, NOON);
        doInWork(() -> rooms().save(changed));
        return changed;
    }

    private List<HistoryEntry> history(EntityKind kind, long id) {
        return inWork(() -> changeLog().history(kind, id, first(50))).items();
    }

    private List<HistoryEntry> history(Room room) {
        return history(EntityKind.ROOM, room.id().value());
    }

    /** Compares as text, because numbers of different types count as equal. */
    private static String told(FieldChange change) {
        return change.field() + ": " + change.from() + " -> " + change.to();
    }

    private static List<String> told(HistoryEntry entry) {
        return entry.changes().stream().map(ChangeLogContract::told).toList();
    }

    private static List<String> told(List<Since> changes) {
        return changes.stream()
                .map(change -> change.field() + ": " + change.from() + " -> " + change.to())
                .toList();
    }

    @Test
    default void tellsNewestFirst() {
        Room room = renamed(renamed(storedRoom(), "Zimmer 12"), "Zimmer 13");

        assertThat(history(room))
                .extracting(HistoryEntry::version, HistoryEntry::operation)
                .containsExactly(
                        tuple(3L, Operation.UPDATED), tuple(2L, Operation.UPDATED), tuple(1L, Operation.CREATED));
    }

    @Test
    default void tellsWhatChangedAndNothingElse() {
        Room room = renamed(storedRoom(), "Zimmer 12");

        assertThat(told(history(room).get(0))).containsExactly("name: Zimmer 11 -> Zimmer 12");
    }

    @Test
    default void endsAPageWhereItHasEnoughText() {
        Guest first = inWork(() -> guests().add(aGuest().large().details(), BY_SYSTEM));
        doInWork(() -> {
            Guest guest = first;
            for (int i = 0; i < 12; i++) {
                guest = guest.changeTo(aGuest().large().city("Ort " + i).details(), UserId.SYSTEM, NOON);
                guests().save(guest);
            }
        });
        long id = first.id().value();

        Slice<HistoryEntry> page = inWork(() -> changeLog().history(EntityKind.GUEST, id, first(500)));

        assertThat(page.items()).hasSizeBetween(1, 10);
        assertThat(page.next()).isNotNull();
        assertThat(allPages(500, wanted -> changeLog().history(EntityKind.GUEST, id, wanted)))
                .extracting(HistoryEntry::version)
                .containsExactlyElementsOf(LongStream.iterate(13, version -> version - 1)
                        .limit(13)
                        .boxed()
                        .toList());
    }

    @Test
    default void tellsWhatAThingBeganWith() {
        List<String> created = told(history(storedRoom()).get(0));

        assertThat(created)
                .contains("name: null -> Zimmer 11", "capacity: null -> 2", "buildingType: null -> DZ")
                .contains("active: null -> true", "lowSeasonCents: null -> 6000")
                .noneMatch(change -> change.matches("(id|version|createdAt|createdBy|updatedAt|updatedBy|notes): .*"));
    }

    @Test
    default void tellsWhatARemovedThingWas() {
        Room room = renamed(storedRoom(), "Zimmer 12");
        doInWork(() -> rooms().remove(room.id()));

        HistoryEntry last = history(room).get(0);

        assertThat(last.operation()).isEqualTo(Operation.DELETED);
        assertThat(last.version()).isEqualTo(2);
        assertThat(told(last)).contains("name: Zimmer 12 -> null");
    }

    @Test
    default void tellsWhoDidIt() {
        User ben =
                inWork(() -> users().add(aUser().username(freeUsername("ben")).details(), "hash", true, BY_SYSTEM));
        Caller caller = new Caller(ben.id(), ben.username(), Role.USER, "request", null);

        Room room = transactions().run(caller, () -> rooms().add(aRoom().details(), BY_SYSTEM));

        assertThat(history(room)).singleElement().satisfies(entry -> {
            assertThat(entry.userId()).isEqualTo(ben.id().value());
            assertThat(entry.username()).isEqualTo(ben.username());
        });
    }

    @Test
    default void turnsPages() {
        Room room = renamed(renamed(storedRoom(), "Zimmer 12"), "Zimmer 13");

        assertThat(allPages(
                        1,
                        page -> changeLog().history(EntityKind.ROOM, room.id().value(), page)))
                .extracting(HistoryEntry::version)
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    default void knowsNothingOfWhatWasUndoneOrRehearsed() {
        Room room = storedRoom();
        Room changed = room.changeTo(aRoom().name("never").details(), UserId.SYSTEM, NOON);
        assertThatThrownBy(() -> doInWork(() -> {
                    rooms().save(changed);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        transactions().rehearse(caller(), () -> {
            rooms().save(changed);
            return changed;
        });

        assertThat(history(room)).hasSize(1);
    }

    @Test
    default void knowsNothingOfStrangers() {
        assertThat(history(EntityKind.BOOKING, Long.MAX_VALUE)).isEmpty();
        assertThat(inWork(() -> changeLog().since(EntityKind.BOOKING, Long.MAX_VALUE, Version.FIRST)))
                .isEmpty();
    }

    @Test
    default void tellsABookingInTheNamesOfTheApi() {
        Booking booking = storedBooking();
        Booking moved = booking.changeTo(
                aBooking()
                        .room(booking.terms().room())
                        .guest(booking.terms().guest())
                        .stay("2026-06-01", "2026-06-03")
                        .partySize(2)
                        .notes("neu")
                        .terms(),
                UserId.SYSTEM,
                NOON);
        doInWork(() -> bookings().save(moved));

        assertThat(told(history(EntityKind.BOOKING, booking.id().value()).get(0)))
                .containsExactlyInAnyOrder(
                        "checkIn: 2026-05-01 -> 2026-06-01",
                        "checkOut: 2026-05-03 -> 2026-06-03",
                        "partySize: 1 -> 2",
                        "notes: null -> neu");
        assertThat(told(history(EntityKind.BOOKING, booking.id().value()).get(1)))
                .contains(
                        "reservationNumber: null -> " + booking.number().value(),
                        "roomId: null -> " + booking.terms().room().value(),
                        "guestId: null -> " + booking.terms().guest().value(),
                        "status: null -> confirmed");
    }

    @Test
    default void tellsABlockInTheNamesOfTheApi() {
        RoomBlock block = inWork(
                () -> roomBlocks().add(aRoomBlock().room(storedRoom().id()).details(), BY_SYSTEM));
        doInWork(() -> roomBlocks()
                .save(block.changeTo(
                        aRoomBlock()
                                .room(block.room())
                                .nights("2026-06-01", "2026-06-02")
                                .details(),
                        UserId.SYSTEM,
                        NOON)));

        assertThat(told(history(EntityKind.ROOM_BLOCK, block.id().value()).get(0)))
                .containsExactlyInAnyOrder("from: 2026-05-01 -> 2026-06-01", "to: 2026-05-03 -> 2026-06-02");
    }

    @Test
    default void tellsThatAPasswordChangedButNotWhich() {
        User user =
                inWork(() -> users().add(aUser().username(freeUsername("ben")).details(), "old hash", true, BY_SYSTEM));
        doInWork(() -> users().save(user.changeTo(user.details(), true, UserId.SYSTEM, NOON), "new hash"));

        List<HistoryEntry> history = history(EntityKind.USER, user.id().value());

        assertThat(told(history.get(0))).singleElement().asString().startsWith("password: ");
        assertThat(history.toString()).doesNotContain("old hash", "new hash");
    }

    @Test
    default void tellsOnceWhatBecameOfAFieldSinceAVersion() {
        Room room = renamed(renamed(renamed(storedRoom(), "Zimmer 12"), "Zimmer 13"), "Zimmer 14");
        long id = room.id().value();

        assertThat(told(inWork(() -> changeLog().since(EntityKind.ROOM, id, new Version(2)))))
                .containsExactly("name: Zimmer 12 -> Zimmer 14");
        assertThat(inWork(() -> changeLog().since(EntityKind.ROOM, id, new Version(4))))
                .isEmpty();
    }

    @Test
    default void tellsWhoChangedItSinceAVersion() {
        Booking booking = storedBooking();
        doInWork(() -> bookings()
                .save(booking.changeTo(
                        booking.terms().withStay(nights("2026-05-01", "2026-05-04")), UserId.SYSTEM, NOON)));

        assertThat(inWork(
                        () -> changeLog().since(EntityKind.BOOKING, booking.id().value(), Version.FIRST)))
                .singleElement()
                .satisfies(since -> {
                    assertThat(since.field()).isEqualTo("checkOut");
                    assertThat(since.by()).isZero();
                    assertThat(since.username()).isEqualTo("system");
                });
    }
}
