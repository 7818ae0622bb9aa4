package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.Audit.Change;
import herberge.application.port.Audit.UndoLink;
import herberge.application.port.UndoLog;
import herberge.application.shared.EntityKind;
import herberge.domain.room.Room;
import herberge.domain.shared.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link UndoLog} must do. */
public interface UndoLogContract extends StoresUnderTest {

    private Change newest(Room room) {
        return inWork(() -> audit().changes(Set.of(EntityKind.ROOM), null, first(500))).items().stream()
                .filter(change -> change.entityId() == room.id().value())
                .findFirst()
                .orElseThrow();
    }

    private UndoLink link(Room room, long change) {
        return inWork(() -> audit().changes(Set.of(EntityKind.ROOM), null, first(500))).items().stream()
                .filter(listedChange -> listedChange.entityId() == room.id().value() && listedChange.id() == change)
                .findFirst()
                .orElseThrow()
                .undo();
    }

    /** Changes the room in a unit of work of its own, and records what it undoes, if anything. */
    private long write(Room room, long... undone) {
        doInWork(() -> {
            Room currentRoom = rooms().find(room.id()).orElseThrow();
            rooms().save(currentRoom.changeTo(
                    aRoom().name(currentRoom.name() + "'").details(), UserId.SYSTEM, NOON));
            for (long change : undone) {
                undos().recordUndo(change);
            }
        });
        return newest(room).id();
    }

    private @Nullable Long undoneBy(long change) {
        return inWork(() -> undos().findUndoOf(change)).orElse(null);
    }

    @Test
    default void knowsOfNoUndoAtFirst() {
        Room room = storedRoom();

        assertThat(undoneBy(newest(room).id())).isNull();
        assertThat(undoneBy(Long.MAX_VALUE)).isNull();
        assertThat(newest(room).undo()).isEqualTo(UndoLink.NONE);
    }

    @Test
    default void linksAnUndoAndWhatItUndid() {
        Room room = storedRoom();
        long change = write(room);
        long undo = write(room, change);

        assertThat(undoneBy(change)).isEqualTo(undo);
        assertThat(undoneBy(undo)).isNull();
        assertThat(link(room, change)).isEqualTo(new UndoLink(null, null, undo));
        assertThat(link(room, undo)).isEqualTo(new UndoLink(change, null, null));
    }

    @Test
    default void linksARedoAndWhatItDidAgain() {
        Room room = storedRoom();
        long change = write(room);
        long undo = write(room, change);
        long redo = write(room, undo);

        assertThat(undoneBy(change)).isNull();
        assertThat(undoneBy(undo)).isEqualTo(redo);
        assertThat(link(room, change)).isEqualTo(UndoLink.NONE);
        assertThat(link(room, undo)).isEqualTo(new UndoLink(change, null, redo));
        assertThat(link(room, redo)).isEqualTo(new UndoLink(undo, change, null));
    }

    @Test
    default void tellsWhatStandsHoweverOftenItWentBackAndForth() {
        Room room = storedRoom();
        long change = write(room);
        long undo = write(room, change);
        long redo = write(room, undo);
        long again = write(room, change);

        assertThat(undoneBy(change)).isEqualTo(again);
        assertThat(undoneBy(redo)).isEqualTo(again);
        long forth = write(room, again);
        long back = write(room, forth);
        assertThat(undoneBy(change)).isEqualTo(back);
        assertThat(link(room, forth)).isEqualTo(new UndoLink(again, change, back));
        assertThat(link(room, back)).isEqualTo(new UndoLink(forth, null, null));
    }

    @Test
    default void keepsFamiliesApart() {
        Room room = storedRoom();
        long one = write(room);
        long other = write(room);
        long undo = write(room, other);

        assertThat(undoneBy(one)).isNull();
        assertThat(undoneBy(other)).isEqualTo(undo);
    }

    @Test
    default void notesNothingInARehearsal() {
        Room room = storedRoom();
        long change = write(room);
        transactions().rehearse(caller(), () -> {
            Room currentRoom = rooms().find(room.id()).orElseThrow();
            rooms().save(currentRoom.changeTo(aRoom().name("never").details(), UserId.SYSTEM, NOON));
            undos().recordUndo(change);
            return true;
        });

        assertThat(undoneBy(change)).isNull();
    }
}
