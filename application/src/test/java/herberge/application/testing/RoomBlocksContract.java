package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.RoomBlocks;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockFilter;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link RoomBlocks} must do. */
public interface RoomBlocksContract extends StoresUnderTest {

    private RoomBlock stored(RoomId room, String from, String to) {
        return inWork(
                () -> roomBlocks().add(aRoomBlock().room(room).nights(from, to).details(), BY_SYSTEM));
    }

    private static RoomBlock moved(RoomBlock block, String from, String to) {
        return block.changeTo(aRoomBlock().room(block.room()).nights(from, to).details(), UserId.SYSTEM, NOON);
    }

    @Test
    default void keepsEveryDetailOfABlock() {
        RoomBlock block = stored(storedRoom().id(), "2026-05-01", "2026-05-03");

        assertThat(block.nights()).isEqualTo(nights("2026-05-01", "2026-05-03"));
        assertThat(block.reason()).isEqualTo("Malerarbeiten");
        assertThat(block.authorship()).isEqualTo(BY_SYSTEM);
        assertThat(inWork(() -> roomBlocks().find(block.id()))).contains(block);
        assertThat(inWork(() -> roomBlocks().lock(block.id()))).contains(block);
    }

    @Test
    default void storesTheNextVersionAndItsNights() {
        RoomBlock block = stored(storedRoom().id(), "2026-05-01", "2026-05-03");
        RoomBlock changed = moved(block, "2026-05-10", "2026-05-12");

        doInWork(() -> roomBlocks().save(changed));

        assertThat(inWork(() -> roomBlocks().find(block.id()))).contains(changed);
        assertThat(inWork(() -> occupancies().findInRoom(block.room(), nights("2026-05-01", "2026-05-31"))))
                .singleElement()
                .matches(taken -> taken.nights().equals(changed.nights()) && taken.isHeldBy(block.id()));
    }

    @Test
    default void refusesToOverwriteAChangeItHasNotSeen() {
        RoomBlock block = stored(storedRoom().id(), "2026-05-01", "2026-05-03");
        RoomBlock theirs = moved(block, "2026-05-10", "2026-05-12");
        doInWork(() -> roomBlocks().save(theirs));

        assertThatThrownBy(() -> doInWork(() -> roomBlocks().save(moved(block, "2026-06-10", "2026-06-12"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inWork(() -> roomBlocks().find(block.id()))).contains(theirs);
    }

    @Test
    default void freesItsNightsWhenItGoes() {
        RoomBlock block = stored(storedRoom().id(), "2026-05-01", "2026-05-03");

        doInWork(() -> roomBlocks().remove(block.id()));

        assertThat(inWork(() -> roomBlocks().find(block.id()))).isEmpty();
        assertThat(inWork(() -> roomBlocks().lock(block.id()))).isEmpty();
        assertThat(inWork(() -> occupancies().findInRoom(block.room(), block.nights())))
                .isEmpty();
        assertThatThrownBy(() -> doInWork(() -> roomBlocks().remove(block.id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void refusesNightsThatABookingHas() {
        RoomId room = storedRoom().id();
        storedBooking(aBooking().room(room).stay("2026-05-01", "2026-05-03"));

        assertThatThrownBy(() -> stored(room, "2026-05-02", "2026-05-04"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons()).singleElement().isInstanceOf(RoomTaken.class));

        assertThat(inWork(() -> roomBlocks().list(new RoomBlockFilter(room, null, null), first(10)))
                        .items())
                .isEmpty();
    }

    @Test
    default void beginsTheDayABookingEnds() {
        RoomId room = storedRoom().id();
        storedBooking(aBooking().room(room).stay("2026-05-01", "2026-05-03"));

        RoomBlock block = stored(room, "2026-05-03", "2026-05-04");

        assertThat(inWork(() -> roomBlocks().find(block.id()))).contains(block);
    }

    @Test
    default void listsThoseThatTouchTheWindowByFirstNight() {
        RoomId room = storedRoom().id();
        RoomBlock late = stored(room, "2026-05-20", "2026-05-21");
        RoomBlock early = stored(room, "2026-04-01", "2026-05-10");
        RoomBlock before = stored(room, "2026-03-01", "2026-04-01");
        RoomBlock after = stored(room, "2026-05-21", "2026-05-22");
        RoomBlockFilter window = new RoomBlockFilter(room, day("2026-05-01"), day("2026-05-21"));
        RoomBlockFilter all = new RoomBlockFilter(room, null, null);

        assertThat(allPages(1, page -> roomBlocks().list(window, page))).containsExactly(early, late);
        assertThat(allPages(2, page -> roomBlocks().list(all, page))).containsExactly(before, early, late, after);
        assertThat(allPages(9, page -> roomBlocks().list(new RoomBlockFilter(room, day("2026-05-10"), null), page)))
                .containsExactly(late, after);
        assertThat(allPages(9, page -> roomBlocks().list(new RoomBlockFilter(room, null, day("2026-04-01")), page)))
                .containsExactly(before);
    }

    @Test
    default void findsThoseOfAllRoomsWithinAWindow() {
        RoomBlock here = stored(storedRoom().id(), "2026-05-01", "2026-05-03");
        RoomBlock there = stored(storedRoom().id(), "2026-04-30", "2026-05-02");
        RoomBlock then = stored(storedRoom().id(), "2026-05-02", "2026-05-03");
        stored(storedRoom().id(), "2026-05-01", "2026-05-03");
        List<RoomId> order = List.of(here.room(), then.room(), there.room());

        assertThat(inWork(() -> roomBlocks()
                        .streamWithin(nights("2026-05-01", "2026-05-02"), order)
                        .toList()))
                .containsExactly(here, there);
    }
}
