package herberge.domain.booking;

import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts together what several rules say of the same thing: one "taken" with all that stands in the way, one "invalid". */
final class Conflicts {

    private Conflicts() {}

    static Stream<Reason> merged(Stream<? extends Reason> reasons) {
        List<Occupancy> inTheWay = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<Reason> others = new ArrayList<>();
        reasons.forEach(reason -> {
            if (reason instanceof RoomTaken taken) {
                inTheWay.addAll(taken.conflicts());
            } else if (reason instanceof Invalid invalid) {
                faults.addAll(invalid.faults());
            } else {
                others.add(reason);
            }
        });
        Stream<Reason> invalid = faults.isEmpty() ? Stream.empty() : Stream.of(new Invalid(faults));
        Stream<Reason> taken = inTheWay.isEmpty() ? Stream.empty() : Stream.of(new RoomTaken(inTheWay, List.of()));
        return Stream.of(invalid, others.stream(), taken).flatMap(each -> each);
    }
}
