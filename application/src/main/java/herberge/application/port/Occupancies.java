package herberge.application.port;

import herberge.domain.booking.BookingId;
import herberge.domain.booking.Occupancy;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rooms are taken when. Kept in step with bookings and blocks by the database. */
public interface Occupancies {

    /**
     * What holds the room in any of these nights, by first night; and the stays that are checked in there, whatever their
     * nights.
     */
    List<Occupancy> findInRoom(RoomId room, StayPeriod nights);

    /**
     * What holds any of these rooms in any of these nights: room after room in their order, each by first night. A stay
     * that is overdue holds its room through tonight. Read while it is gone through, which must be in the unit of work.
     */
    Stream<Occupancy> streamWithin(StayPeriod nights, List<RoomId> rooms, LocalDate today);

    /**
     * The stays that touch the window, as a tape chart draws them, in the same order and manner; those that are overdue
     * reach through tonight.
     */
    Stream<Bar> streamBars(StayPeriod window, List<RoomId> rooms, LocalDate today);

    /**
     * A stay on the tape chart; where the caller may not see the booking, no more than where and when.
     *
     * @param inHouse whether it is checked in
     */
    record Bar(RoomId room, StayPeriod nights, boolean inHouse, Optional<Label> label) {}

    /** What is written on it. */
    record Label(
            BookingId booking,
            String reservationNumber,
            GuestId guest,
            String guestName,
            String status,
            int partySize,
            long version) {}
}
