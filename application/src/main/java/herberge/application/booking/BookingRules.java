package herberge.application.booking;

import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.PolicyInput;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.StayPeriod;
import java.util.ArrayList;
import java.util.List;

/** Checks a request against the policy and refuses it with all objections, and with alternative rooms if there are any. */
public final class BookingRules {

    private final BookingPolicy policy;
    private final Occupancies occupancies;
    private final AlternativeRooms otherRooms;

    public BookingRules(BookingPolicy policy, Rooms rooms, Occupancies occupancies) {
        this.policy = policy;
        this.occupancies = occupancies;
        this.otherRooms = new AlternativeRooms(rooms, occupancies);
    }

    /** The occupancies of the room in these nights, and the checked-in parties; call it with the room locked. */
    public List<Occupancy> others(RoomId room, StayPeriod nights) {
        return occupancies.findInRoom(room, nights);
    }

    /** Runs writes that exchange nights between bookings; see {@link Occupancies#exchange}. */
    void exchange(Runnable writes) {
        occupancies.exchange(writes);
    }

    /** Refuses if the request breaks a rule or if faults were found before. */
    public void requireNoObjection(PolicyInput request, Faults faults) {
        faults.refuseIfAny(objections(request, faults));
    }

    /** The rules that the request breaks; invalid values are added to {@code faults} instead. */
    List<Reason> objections(PolicyInput request, Faults faults) {
        List<Reason> objections = new ArrayList<>();
        policy.conflicts(request).forEach(reason -> {
            if (reason instanceof Invalid invalid) {
                for (Fault fault : invalid.faults()) {
                    faults.addOnce(fault.field(), fault.violation());
                }
                faults.addMore(invalid.more());
            } else if (reason instanceof RoomTaken taken) {
                objections.add(new RoomTaken(
                        taken.conflicts(), otherRooms.insteadOf(request.room(), left(request), request.today())));
            } else {
                objections.add(reason);
            }
        });
        return objections;
    }

    /** The terms for which other rooms are offered: of a stay that is checked in, the nights from today on. */
    private static BookingTerms left(PolicyInput request) {
        StayPeriod stay = request.terms().stay();
        return request.status() == BookingStatus.CHECKED_IN && stay.contains(request.today())
                ? request.terms().withStay(new StayPeriod(request.today(), stay.checkOut()))
                : request.terms();
    }
}
