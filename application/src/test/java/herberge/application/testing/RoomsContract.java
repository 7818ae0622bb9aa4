package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Rooms;
import herberge.application.port.Rooms.Snapshot;
import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Rooms} must do. */
public interface RoomsContract extends StoresUnderTest {

    private Room stored(RoomDetails details) {
        return inWork(() -> rooms().add(details, BY_SYSTEM));
    }

    private static Room renamed(Room room, String name) {
        return room.changeTo(aRoom().name(name).details(), UserId.SYSTEM, NOON.plus(Duration.ofHours(1)));
    }

    @Test
    default void keepsEveryDetailOfARoom() {
        RoomDetails all = new RoomDetails(
                "Blaue Stube",
                "FeWo",
                4L,
                "Köln",
                "4711#",
                "Domstraße 1",
                "50667",
                "Köln",
                "zwei\nZeilen",
                false,
                1,
                2,
                3);

        Room room = stored(all);

        assertThat(room.details()).isEqualTo(all);
        assertThat(room.version()).isEqualTo(Version.FIRST);
        assertThat(room.authorship()).isEqualTo(BY_SYSTEM);
        assertThat(inWork(() -> rooms().find(room.id()))).contains(room);
    }

    @Test
    default void findsNothingWhereThereIsNothing() {
        RoomId gone = storedRoom().id();
        doInWork(() -> rooms().remove(gone));

        assertThat(inWork(() -> rooms().find(gone))).isEmpty();
        assertThat(inWork(() -> rooms().lock(List.of(gone)))).isEmpty();
    }

    @Test
    default void locksWhatIsThereInTheOrderOfTheIds() {
        Room first = storedRoom();
        Room second = storedRoom();
        RoomId gone = storedRoom().id();
        doInWork(() -> rooms().remove(gone));

        List<Room> locked = inWork(() -> rooms().lock(List.of(gone, second.id(), first.id())));

        assertThat(locked).containsExactly(first, second);
    }

    @Test
    default void storesTheNextVersion() {
        Room changed = renamed(storedRoom(), "Zimmer 12");

        doInWork(() -> rooms().save(changed));

        assertThat(inWork(() -> rooms().find(changed.id()))).contains(changed);
    }

    @Test
    default void refusesToOverwriteAChangeItHasNotSeen() {
        Room room = storedRoom();
        Room theirs = renamed(room, "theirs");
        doInWork(() -> rooms().save(theirs));

        assertThatThrownBy(() -> doInWork(() -> rooms().save(renamed(room, "mine"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inWork(() -> rooms().find(room.id()))).contains(theirs);
    }

    @Test
    default void refusesToRemoveWhatIsNotThere() {
        RoomId gone = storedRoom().id();
        doInWork(() -> rooms().remove(gone));

        assertThatThrownBy(() -> doInWork(() -> rooms().remove(gone))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void listsByLocationThenNameInNaturalOrder() {
        Room berlin = stored(aRoom().location("Berlin").name("Zimmer 1").details());
        Room ten = stored(aRoom().location("Aachen").name("Zimmer 10").details());
        Room umlaut = stored(aRoom().location("Ähren").name("Zimmer 1").details());
        Room two = stored(aRoom().location("Aachen").name("Zimmer 2").details());
        List<RoomId> inOrder = List.of(two.id(), ten.id(), umlaut.id(), berlin.id());

        assertThat(inWork(() -> rooms().listAll())).extracting(Room::id).containsSubsequence(inOrder);
        assertThat(allPages(3, page -> rooms().list(page))).extracting(Room::id).containsSubsequence(inOrder);
    }

    @Test
    default void readsAllRoomsTogetherWithThePositionOfTheEventLog() {
        stored(aRoom().name("Z").details());

        Snapshot snapshot = inWork(() -> rooms().snapshot());

        assertThat(snapshot.rooms()).isEqualTo(inWork(() -> rooms().listAll()));
        assertThat(snapshot.position()).isEqualTo(inWork(() -> eventLog().position()));
    }

    @Test
    default void turnsPagesWithoutGapOrRepetition() {
        stored(aRoom().name("Ä 1").details());
        stored(aRoom().name("Ä 1").details()); // the same name: the id decides
        stored(aRoom().name("a, b").details());

        List<RoomId> pages =
                allPages(2, page -> rooms().list(page)).stream().map(Room::id).toList();

        assertThat(pages)
                .doesNotHaveDuplicates()
                .isEqualTo(
                        inWork(() -> rooms().listAll()).stream().map(Room::id).toList());
    }

    @Test
    default void tellsWhatRefersToARoom() {
        Room room = storedRoom();
        storedBooking(aBooking().room(room.id()).stay("2026-05-01", "2026-05-02"));
        storedBooking(aBooking().room(room.id()).cancelledBecause("rain"));
        doInWork(() -> roomBlocks()
                .add(
                        aRoomBlock()
                                .room(room.id())
                                .nights("2026-06-01", "2026-06-02")
                                .details(),
                        BY_SYSTEM));

        assertThat(inWork(() -> rooms().references(room.id())))
                .containsExactlyInAnyOrder(new InUse.Reference("booking", 2), new InUse.Reference("room-block", 1));
    }

    @Test
    default void saysNothingOfARoomThatNothingRefersTo() {
        RoomId room = storedRoom().id();

        assertThat(inWork(() -> rooms().references(room))).isEmpty();
    }
}
