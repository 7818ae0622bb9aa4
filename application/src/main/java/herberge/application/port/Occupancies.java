package herberge.application.port;

import herberge.domain.booking.Balance;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.Occupancy;
import herberge.domain.guest.GuestId;
import herberge.domain.price.PriceBasis;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rooms are taken when. The database keeps it consistent with bookings and blocks. */
public interface Occupancies {

    /**
     * Returns what holds the room in any of these nights, by first night, and the stays that are checked in there,
     * whatever their nights.
     */
    List<Occupancy> findInRoom(RoomId room, StayPeriod nights);

    /**
     * Locks the room and returns all that a new stay there depends on. Use it to place a stay; it costs as little as one
     * query.
     */
    Placement lockPlacement(RoomId room, GuestId guest, StayPeriod nights);

    /**
     * Streams what holds any of these rooms in any of these nights: room after room in the given order, each by first
     * night. An overdue stay holds its room through tonight. The stream must be consumed within the unit of work.
     */
    Stream<Occupancy> streamWithin(StayPeriod nights, List<RoomId> rooms, LocalDate today);

    /**
     * Streams the stays that touch the window for a tape chart, in the same order and with the same rule for the
     * stream; overdue stays extend through tonight.
     */
    Stream<Bar> streamBars(StayPeriod window, List<RoomId> rooms, LocalDate today);

    /**
     * Runs writes that exchange nights between bookings: no night may be taken twice once all of them are done, but may
     * be in between. Others never see that. If a night is taken twice at the end, the unit of work is run again.
     */
    void exchange(Runnable writes);

    /**
     * What a new stay depends on.
     *
     * @param room empty if there is no such room
     * @param guestName the full name of the guest; empty if there is no such guest
     * @param others what {@link #findInRoom} returns
     * @param basis what the price is made from; empty without a room or a guest
     */
    record Placement(
            Optional<Room> room, Optional<String> guestName, List<Occupancy> others, Optional<PriceBasis> basis) {
        public Placement {
            others = List.copyOf(others);
        }
    }

    /**
     * A stay on the tape chart; without label if the caller may not see the booking.
     *
     * @param inHouse whether it is checked in
     */
    record Bar(RoomId room, StayPeriod nights, boolean inHouse, Optional<Label> label) {}

    /**
     * The text of a bar.
     *
     * @param continuesId the booking in another room that the stay comes from
     * @param expectedArrival null if not known, and if the stay comes from another room
     * @param expectedDeparture null if not known, and if the stay goes on in another room
     */
    record Label(
            BookingId booking,
            String reservationNumber,
            GuestId guest,
            String guestName,
            String status,
            int partySize,
            @Nullable Long continuesId,
            @Nullable Long groupId,
            @Nullable LocalTime expectedArrival,
            @Nullable LocalTime expectedDeparture,
            Balance balance,
            long version) {}
}
