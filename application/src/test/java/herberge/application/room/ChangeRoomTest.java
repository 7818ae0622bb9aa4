package herberge.application.room;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.malformed;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChangeRoomTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);
    private static final Caller ADMIN = new Caller(new UserId(1), "admin", Role.ADMIN, "request", null);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final RoomUseCases desk = RoomUseCases.of(
            house.transactions(), house.rooms(), house.bookings(), house.eventLog(), house.changes(clock), clock);
    private final Room room = house.storedRoom();

    private RoomView shrink(Version from) {
        return desk.changeRoom()
                .change(ANNA, room.id(), to(aRoom().capacity(1L).details(), from))
                .view();
    }

    @Test
    void doesNotShrinkBelowAPartyThatIsStillToCome() {
        house.storedBooking(aBooking().room(room.id()).partySize(2));

        InUse reason = onlyReason(InUse.class, () -> shrink(Version.FIRST));

        assertThat(reason.references()).isEqualTo(List.of(new InUse.Reference("booking", 1)));
        assertThat(house.inWork(() -> house.rooms().find(room.id()))).contains(room);
    }

    @Test
    void shrinksOnceTheLargePartyIsGone() {
        house.storedBooking(aBooking().room(room.id()).partySize(2));
        clock.set("2026-05-02T22:30:00Z"); // in Berlin it is the day of departure

        assertThat(shrink(Version.FIRST).capacity()).isEqualTo(1);
    }

    @Test
    void changesNothingWhereNothingIsAsked() {
        RoomView view = desk.changeRoom()
                .change(ANNA, room.id(), to(room.details(), Version.FIRST))
                .view();

        assertThat(view.version()).isEqualTo(1);
    }

    @Test
    void refusesInTheOrderOfTheContract() {
        house.storedBooking(aBooking().room(room.id()).partySize(2));
        Fault fault = new Fault(Field.of("colour"), () -> "unknown-field");
        var small = aRoom().capacity(1L).details();

        assertRefused(() -> desk.changeRoom().change(ANNA, new RoomId(999), malformed()), "not-found");
        assertRefused(() -> desk.changeRoom().change(ANNA, room.id(), malformed()), "malformed-request");
        assertRefused(
                () -> desk.changeRoom().change(ANNA, room.id(), to(small, null).withFault(fault)),
                "precondition-required");
        assertRefused(
                () -> desk.changeRoom()
                        .change(ANNA, room.id(), to(small, new Version(2)).withFault(fault)),
                "version-conflict");
        assertRefused(
                () -> desk.changeRoom()
                        .change(ANNA, room.id(), to(small, Version.FIRST).withFault(fault)),
                "validation-failed",
                "in-use");
        assertRefused(() -> shrink(Version.FIRST), "in-use");
    }

    @Test
    void removesOnlyWhatNothingRefersToAndOnlyForAdministrators() {
        house.storedBooking(aBooking().room(room.id()));
        Room unused = house.storedRoom();

        assertRefused(() -> desk.removeRoom().remove(ANNA, new RoomId(999), malformed()), "forbidden");
        assertRefused(() -> desk.removeRoom().remove(ADMIN, room.id(), ChangeRequest.command(Version.FIRST)), "in-use");
        desk.removeRoom().remove(ADMIN, unused.id(), ChangeRequest.command(Version.FIRST));
        assertRefused(() -> desk.readRoom().read(ANNA, unused.id()), "not-found");
    }
}
