package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import herberge.application.port.Audit;
import herberge.application.port.Audit.Change;
import herberge.application.port.Audit.Filter;
import herberge.application.port.Audit.Step;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.domain.booking.Booking;
import herberge.domain.guest.Guest;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Audit} must do. */
public interface AuditContract extends StoresUnderTest {

    Set<EntityKind> EVERYTHING = Set.of(EntityKind.values());

    private static Room renamed(Room room, String name) {
        return room.changeTo(aRoom().name(name).details(), UserId.SYSTEM, NOON);
    }

    private Caller hired() {
        User ben =
                inWork(() -> users().add(aUser().username(freeUsername("ben")).details(), "hash", true, BY_SYSTEM));
        return new Caller(ben.id(), ben.username(), Role.USER, "request", null);
    }

    private List<AuditEntry> entries(Filter filter) {
        return inWork(() -> audit().entries(filter, first(500))).items();
    }

    private List<AuditEntry> entriesOf(Room room) {
        return entries(new Filter("room", room.id().value(), null, null, null));
    }

    /** Returns the newest change of that room. */
    private Change changeOf(Room room) {
        return inWork(() -> audit().changes(Set.of(EntityKind.ROOM), null, first(500))).items().stream()
                .filter(change -> change.entityId() == room.id().value())
                .findFirst()
                .orElseThrow();
    }

    private List<Step> stepsOf(Room room) {
        return inWork(() -> audit().steps(changeOf(room).id()));
    }

    private static @Nullable Object field(@Nullable Map<String, @Nullable Object> row, String name) {
        return Objects.requireNonNull(row).get(name);
    }

    @Test
    default void tellsEveryRowInTheNamesOfTheApi() {
        Room room = storedRoom();
        doInWork(() -> roomBlocks()
                .add(
                        aRoomBlock()
                                .room(room.id())
                                .nights("2026-05-01", "2026-05-03")
                                .details(),
                        BY_SYSTEM));

        AuditEntry entry =
                entries(new Filter("room-block", null, null, null, null)).get(0);

        assertThat(entry.table()).isEqualTo("room-block");
        assertThat(entry.operation()).isEqualTo(Operation.CREATED);
        assertThat(entry.old()).isNull();
        assertThat(field(entry.now(), "from")).isEqualTo("2026-05-01");
        assertThat(String.valueOf(field(entry.now(), "roomId")))
                .isEqualTo(room.id().value() + "");
        assertThat(String.valueOf(field(entry.now(), "version"))).isEqualTo("1");
    }

    @Test
    default void tellsTheRowBeforeAndAfterNewestFirst() {
        Room room = storedRoom();
        doInWork(() -> rooms().save(renamed(room, "Zimmer 12")));
        doInWork(() -> rooms().remove(room.id()));

        List<AuditEntry> entries = entriesOf(room);

        assertThat(entries)
                .extracting(AuditEntry::operation)
                .containsExactly(Operation.DELETED, Operation.UPDATED, Operation.CREATED);
        assertThat(entries.get(0).now()).isNull();
        assertThat(field(entries.get(0).old(), "name")).isEqualTo("Zimmer 12");
        assertThat(field(entries.get(1).old(), "name")).isEqualTo("Zimmer 11");
        assertThat(field(entries.get(1).now(), "name")).isEqualTo("Zimmer 12");
    }

    @Test
    default void neverTellsAKeyCode() {
        Room room = inWork(() -> rooms().add(aRoom().keyCode("geheim").details(), BY_SYSTEM));
        doInWork(() -> rooms().remove(room.id()));

        assertThat(entriesOf(room).toString()).doesNotContain("geheim");
    }

    @Test
    default void findsTheRowsOfOneUser() {
        Caller ben = hired();
        Room room = transactions().run(ben, () -> rooms().add(aRoom().details(), BY_SYSTEM));

        assertThat(entries(new Filter(null, null, ben.userId(), null, null)))
                .extracting(AuditEntry::table, AuditEntry::recordId, AuditEntry::username)
                .containsExactly(tuple("room", room.id().value(), ben.username()));
    }

    @Test
    default void findsTheRowsOfATime() {
        Room room = storedRoom();
        long id = room.id().value();
        Instant at = entriesOf(room).get(0).at();

        assertThat(entries(new Filter("room", id, null, at, at.plusMillis(1)))).hasSize(1);
        assertThat(entries(new Filter("room", id, null, at.plusNanos(1_000), null)))
                .isEmpty();
        assertThat(entries(new Filter("room", id, null, null, at))).isEmpty();
    }

    @Test
    default void turnsThePagesOfRowsAndOfChanges() {
        Caller ben = hired();
        Room room = transactions().run(ben, () -> rooms().add(aRoom().details(), BY_SYSTEM));
        transactions().run(ben, () -> {
            rooms().save(renamed(room, "Zimmer 12"));
            return true;
        });
        Filter his = new Filter(null, null, ben.userId(), null, null);

        assertThat(allPages(1, page -> audit().entries(his, page)))
                .extracting(AuditEntry::operation)
                .containsExactly(Operation.UPDATED, Operation.CREATED);
        assertThat(allPages(1, page -> audit().changes(EVERYTHING, ben.userId(), page)))
                .extracting(Change::operation)
                .containsExactly(Operation.UPDATED, Operation.CREATED);
    }

    @Test
    default void tellsAChangeByItsFields() {
        Room room = storedRoom();
        doInWork(() -> rooms().save(renamed(room, "Zimmer 12")));

        Change change = changeOf(room);

        assertThat(change.kind()).isEqualTo(EntityKind.ROOM);
        assertThat(change.operation()).isEqualTo(Operation.UPDATED);
        assertThat(change.fields()).containsExactly("name");
        assertThat(change.user()).isEqualTo(UserId.SYSTEM);
        assertThat(change.asLeft()).isTrue();
    }

    @Test
    default void knowsWhetherSomethingHasHappenedSince() {
        Caller ben = hired();
        Room room = transactions().run(ben, () -> rooms().add(aRoom().details(), BY_SYSTEM));
        doInWork(() -> rooms().save(renamed(room, "Zimmer 12")));

        assertThat(allPages(9, page -> audit().changes(EVERYTHING, ben.userId(), page)))
                .extracting(Change::asLeft)
                .containsExactly(false);
    }

    @Test
    default void listsNoOtherKindsThanAsked() {
        Caller ben = hired();
        doInWork(() -> users().save(
                        users().find(ben.userId())
                                .orElseThrow()
                                .changeTo(
                                        users().find(ben.userId()).orElseThrow().details(), false, UserId.SYSTEM, NOON),
                        null));

        assertThat(inWork(() -> audit().changes(Set.of(EntityKind.ROOM), null, first(500)))
                        .items())
                .allMatch(change -> change.kind() == EntityKind.ROOM);
        assertThat(inWork(() -> audit().changes(Set.of(EntityKind.USER), null, first(500)))
                        .items())
                .anyMatch(change -> change.entityId() == ben.userId().value());
    }

    @Test
    default void takesWhatOneUnitOfWorkDidToAThingAsOneStep() {
        Room room = storedRoom();
        doInWork(() -> {
            Room once = renamed(room, "Zimmer 12");
            rooms().save(once);
            rooms().save(renamed(once, "Zimmer 13"));
        });

        assertThat(stepsOf(room)).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(EntityKind.ROOM);
            assertThat(step.id()).isEqualTo(room.id().value());
            assertThat(step.operation()).isEqualTo(Operation.UPDATED);
            assertThat(step.version()).isEqualTo(new Version(3));
            assertThat(step.fields()).containsExactly("name");
            assertThat(inWork(() -> rooms().findBefore(step.first()))).contains(room);
        });
    }

    @Test
    default void tellsTheStepsOfOneUnitOfWorkInTheirOrder() {
        Room room = storedRoom();
        Guest guest = storedGuest();
        doInWork(() -> {
            guests().remove(guest.id());
            rooms().remove(room.id());
        });

        assertThat(stepsOf(room))
                .extracting(Step::kind, Step::id, Step::operation, Step::version)
                .containsExactly(
                        tuple(EntityKind.GUEST, guest.id().value(), Operation.DELETED, Version.FIRST),
                        tuple(EntityKind.ROOM, room.id().value(), Operation.DELETED, Version.FIRST));
    }

    @Test
    default void takesSomethingMadeAndChangedInOneGoAsMade() {
        Room room = inWork(() -> {
            Room made = rooms().add(aRoom().details(), BY_SYSTEM);
            Room changed = renamed(made, "Zimmer 12");
            rooms().save(changed);
            return changed;
        });

        assertThat(stepsOf(room)).singleElement().satisfies(step -> {
            assertThat(step.created()).isTrue();
            assertThat(step.version()).isEqualTo(new Version(2));
        });
        assertThat(changeOf(room).operation()).isEqualTo(Operation.CREATED);
    }

    @Test
    default void knowsNothingOfChangesThatNeverWere() {
        assertThat(inWork(() -> audit().steps(Long.MAX_VALUE))).isEmpty();
        assertThat(inWork(() -> rooms().findBefore(Long.MAX_VALUE))).isEmpty();
    }

    private Step step(Change change) {
        return inWork(() -> audit().steps(change.id())).get(0);
    }

    @Test
    default void tellsWhetherWhatAChangeSetIsDifferentNow() {
        Room room = storedRoom();
        Room renamed = renamed(room, "Zimmer 12");
        doInWork(() -> rooms().save(renamed));
        Change change = changeOf(room);
        Room noted = renamed.changeTo(aRoom().name("Zimmer 12").notes("Balkon").details(), UserId.SYSTEM, NOON);
        doInWork(() -> rooms().save(noted));

        assertThat(step(change).asLeft()).isTrue();
        assertThat(step(change).now().version()).isEqualTo(new Version(3));
        Room again = noted.changeTo(aRoom().name("Zimmer 13").details(), UserId.SYSTEM, NOON);
        doInWork(() -> rooms().save(again));
        assertThat(step(change).now().different()).containsExactly("name");
        doInWork(() -> rooms().save(again.changeTo(renamed.details(), UserId.SYSTEM, NOON)));
        assertThat(step(change).asLeft()).isTrue();
        doInWork(() -> rooms().remove(room.id()));
        assertThat(step(change).asLeft()).isFalse();
        assertThat(step(change).now().there()).isFalse();
        assertThat(step(change).now().version()).isEqualTo(new Version(5));
    }

    @Test
    default void takesAllOfWhatWasMadeForSet() {
        Room room = storedRoom();
        Change made = changeOf(room);
        doInWork(() -> rooms().save(room.changeTo(aRoom().notes("Balkon").details(), UserId.SYSTEM, NOON)));

        assertThat(step(made).now().different()).containsExactly("notes");
    }

    @Test
    default void noticesAnotherKeyCodeThoughItTellsNone() {
        Room room = storedRoom();
        Room locked = room.changeTo(aRoom().keyCode("4711").notes("Balkon").details(), UserId.SYSTEM, NOON);
        doInWork(() -> rooms().save(locked));
        Change change = changeOf(room);
        assertThat(step(change).asLeft()).isTrue();
        doInWork(() -> rooms().save(
                        locked.changeTo(aRoom().keyCode("4712").notes("Balkon").details(), UserId.SYSTEM, NOON)));

        assertThat(step(change).now().different()).containsExactly("keyCode");
        assertThat(inWork(() -> rooms().findAfter(step(change).last()))
                        .orElseThrow()
                        .details())
                .isEqualTo(aRoom().notes("Balkon").details().withKeyCode(null));
    }

    @Test
    default void putsBackWhatWasRemovedAsItWas() {
        Booking booking = storedBooking();
        Room room = inWork(() -> rooms().find(booking.terms().room())).orElseThrow();
        Guest guest = inWork(() -> guests().find(booking.terms().guest())).orElseThrow();
        RoomBlock block = inWork(
                () -> roomBlocks().add(aRoomBlock().room(storedRoom().id()).details(), BY_SYSTEM));
        doInWork(() -> {
            roomBlocks().remove(block.id());
            bookings().remove(booking.id());
            guests().remove(guest.id());
            rooms().remove(room.id());
        });
        List<Step> steps = stepsOf(room);

        doInWork(() -> {
            rooms().restore(rooms().findBefore(steps.get(3).first()).orElseThrow());
            guests().restore(guests().findBefore(steps.get(2).first()).orElseThrow());
            bookings().restore(bookings().findBefore(steps.get(1).first()).orElseThrow());
            roomBlocks().restore(roomBlocks().findBefore(steps.get(0).first()).orElseThrow());
        });

        assertThat(inWork(() -> rooms().find(room.id()))).contains(room);
        assertThat(inWork(() -> guests().find(guest.id()))).contains(guest);
        assertThat(inWork(() -> bookings().lock(booking.id()))).contains(booking);
        assertThat(inWork(() -> roomBlocks().find(block.id()))).contains(block);
        assertThat(inWork(() -> occupancies().findInRoom(room.id(), booking.stay())))
                .hasSize(1);
    }

    @Test
    default void givesTheStateBeforeOnlyToThoseItBelongsTo() {
        Room room = storedRoom();
        doInWork(() -> rooms().save(renamed(room, "Zimmer 12")));
        long entry = stepsOf(room).get(0).first();

        assertThat(inWork(() -> rooms().findBefore(entry))).contains(room);
        assertThat(inWork(() -> guests().findBefore(entry))).isEmpty();
        assertThat(inWork(() -> bookings().findBefore(entry))).isEmpty();
        assertThat(inWork(() -> roomBlocks().findBefore(entry))).isEmpty();
        assertThat(inWork(() -> rooms().findAfter(entry))).contains(renamed(room, "Zimmer 12"));
        assertThat(inWork(() -> guests().findAfter(entry))).isEmpty();
        assertThat(inWork(() -> bookings().findAfter(entry))).isEmpty();
        assertThat(inWork(() -> roomBlocks().findAfter(entry))).isEmpty();
        assertThat(inWork(() -> reminders().findAfter(entry))).isEmpty();
    }

    @Test
    default void takesRemovingAndPuttingBackForNoChange() {
        Room room = storedRoom();
        doInWork(() -> rooms().remove(room.id()));
        Room again = room.restore(room.version(), null, UserId.SYSTEM, NOON);
        doInWork(() -> rooms().restore(again));
        doInWork(() -> rooms().save(renamed(again, "Zimmer 12")));
        long id = room.id().value();

        assertThat(inWork(() -> changeLog().since(EntityKind.ROOM, id, Version.FIRST)))
                .extracting(since -> since.field() + since.from() + since.to())
                .containsExactly("nameZimmer 11Zimmer 12");
    }

    @Test
    default void tellsWhatWentWithSomethingThatIsGone() {
        Room room = storedRoom();
        doInWork(() -> rooms().remove(room.id()));

        assertThat(inWork(() -> changeLog().since(EntityKind.ROOM, room.id().value(), Version.FIRST)))
                .anyMatch(since -> since.field().equals("name") && since.to() == null);
    }

    @Test
    default void whatRemindersDoAlongWithSomethingIsNoChangeOfTheirOwn() {
        Booking booking = storedBooking();
        ReminderDetails about = aReminder().booking(booking.id()).details();
        Reminder alone = inWork(() -> reminders().add(about, null, BY_SYSTEM));
        Reminder along = inWork(() -> {
            bookings().save(booking.changeTo(booking.terms(), UserId.SYSTEM, NOON));
            return reminders().add(about, null, BY_SYSTEM);
        });

        List<Change> changes =
                inWork(() -> audit().changes(EVERYTHING, null, first(500))).items();

        assertThat(changes)
                .filteredOn(change -> change.kind() == EntityKind.REMINDER)
                .extracting(Change::entityId)
                .contains(alone.id().value())
                .doesNotContain(along.id().value());
        Change change = changes.stream()
                .filter(listedChange -> listedChange.kind() == EntityKind.BOOKING
                        && listedChange.entityId() == booking.id().value())
                .findFirst()
                .orElseThrow();
        assertThat(inWork(() -> audit().steps(change.id())))
                .extracting(Step::kind)
                .containsExactly(EntityKind.BOOKING);
    }
}
