package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.day;

import herberge.domain.room.Room;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.UserId;
import herberge.domain.testing.BookingBuilder;
import herberge.domain.testing.RoomBuilder;
import java.time.LocalDate;
import java.util.List;

/** Evaluates one policy for requests, by default for a double room and on 20 April 2026. */
record Asking(BookingPolicy policy, Room room, LocalDate today, List<Occupancy> others) {

    static Asking of(BookingPolicy policy) {
        return new Asking(policy, aRoom().build(), day("2026-04-20"), List.of());
    }

    Asking about(RoomBuilder other) {
        return new Asking(policy, other.build(), today, others);
    }

    Asking on(String date) {
        return new Asking(policy, room, day(date), others);
    }

    Asking beside(Occupancy... taken) {
        return new Asking(policy, room, today, List.of(taken));
    }

    List<Reason> toBook(BookingBuilder wanted) {
        Booking booking = wanted.build();
        return conflicts(PolicyInput.toBook(booking.terms(), booking.status(), room, others, today));
    }

    List<Reason> toChange(BookingBuilder before, BookingBuilder wanted) {
        return conflicts(PolicyInput.toChange(before.build(), wanted.terms(), room, others, today));
    }

    List<Reason> toStep(BookingBuilder before, Transition transition) {
        Booking booking = before.build();
        Booking after = booking.apply(transition, null, today, UserId.SYSTEM, NOON);
        return conflicts(PolicyInput.toStep(booking, transition, after, room, others, today));
    }

    private List<Reason> conflicts(PolicyInput request) {
        return policy.conflicts(request).<Reason>map(reason -> reason).toList();
    }
}
