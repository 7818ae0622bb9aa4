package herberge.application.booking;

import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.domain.booking.Alternatives;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingRequest;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.StayPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the policy about a request and refuses with everything it objects to, and with a way out where there is one. */
final class HouseRules {

    private final BookingPolicy policy;
    private final Rooms rooms;
    private final Occupancies occupancies;

    HouseRules(BookingPolicy policy, Rooms rooms, Occupancies occupancies) {
        this.policy = policy;
        this.rooms = rooms;
        this.occupancies = occupancies;
    }

    /** What holds the room in these nights; call it with the room locked. */
    List<Occupancy> others(RoomId room, StayPeriod nights) {
        return occupancies.of(room, nights);
    }

    /** Refuses if the request breaks a rule or if faults were found before. */
    void requireNoObjection(BookingRequest request, Faults faults) {
        List<Reason> objections = new ArrayList<>();
        policy.conflicts(request).forEach(reason -> {
            if (reason instanceof Invalid invalid) {
                for (Fault fault : invalid.faults()) {
                    faults.addOnce(fault.pointer(), fault.code(), fault.detail());
                }
            } else if (reason instanceof RoomTaken taken) {
                objections.add(new RoomTaken(taken.conflicts(), alternatives(request)));
            } else {
                objections.add(reason);
            }
        });
        List<Fault> found = faults.found();
        if (!found.isEmpty()) {
            objections.add(0, new Invalid(found));
        }
        if (!objections.isEmpty()) {
            throw new Refusal(objections);
        }
    }

    private List<Room> alternatives(BookingRequest request) {
        StayPeriod nights = request.terms().stay();
        Set<RoomId> taken =
                occupancies.within(nights).stream().map(Occupancy::room).collect(Collectors.toSet());
        List<Room> free =
                rooms.all().stream().filter(room -> !taken.contains(room.id())).toList();
        return Alternatives.among(free, request.room(), request.terms().partySize());
    }
}
