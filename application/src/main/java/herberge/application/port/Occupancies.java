package herberge.application.port;

import herberge.domain.booking.BookingId;
import herberge.domain.booking.Occupancy;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.util.List;
import java.util.Optional;

/** Which rooms are taken when. Kept in step with bookings and blocks by the database. */
public interface Occupancies {

    /** What holds the room in any of these nights, by first night. */
    List<Occupancy> of(RoomId room, StayPeriod nights);

    /** What holds any room in any of these nights. */
    List<Occupancy> within(StayPeriod nights);

    /** The stays that touch the window, as a tape chart draws them. */
    List<Bar> bars(StayPeriod window);

    /** A stay on the tape chart; where the caller may not see the booking, only room and nights. */
    record Bar(RoomId room, StayPeriod nights, Optional<Label> label) {}

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
