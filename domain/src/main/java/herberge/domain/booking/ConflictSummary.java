package herberge.domain.booking;

import herberge.domain.booking.BookingConflict.RoomOccupied;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts together what several rules say of the same thing: one "taken" with all that stands in the way, one "invalid". Who
 * is still in the room comes last, so that nights which are another's go on being called taken.
 */
final class ConflictSummary {

    private ConflictSummary() {}

    static Stream<Reason> merge(Stream<? extends Reason> reasons) {
        List<Occupancy> inTheWay = new ArrayList<>();
        Faults faults = new Faults();
        List<Reason> others = new ArrayList<>();
        List<Reason> occupied = new ArrayList<>();
        reasons.forEach(reason -> {
            if (reason instanceof RoomTaken taken) {
                inTheWay.addAll(taken.conflicts());
            } else if (reason instanceof Invalid invalid) {
                invalid.faults().forEach(fault -> faults.add(fault.pointer(), fault.code(), fault.detail()));
                faults.addMore(invalid.more());
            } else if (reason instanceof RoomOccupied) {
                occupied.add(reason);
            } else {
                others.add(reason);
            }
        });
        Stream<Reason> invalid =
                faults.found().isEmpty() ? Stream.empty() : Stream.of(new Invalid(faults.found(), faults.more()));
        Stream<Reason> taken = inTheWay.isEmpty() ? Stream.empty() : Stream.of(new RoomTaken(inTheWay, List.of()));
        return Stream.of(invalid, others.stream(), taken, occupied.stream()).flatMap(each -> each);
    }
}
