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
 * Merges what several rules report about the same thing: one "taken" with everything that holds the room, and one
 * "invalid" with all faults. "Occupied" comes last, so that nights held by another booking are still reported as taken.
 */
final class ConflictSummary {

    private ConflictSummary() {}

    static Stream<Reason> merge(Stream<? extends Reason> reasons) {
        List<Occupancy> holding = new ArrayList<>();
        Faults faults = new Faults();
        List<Reason> others = new ArrayList<>();
        List<Reason> occupied = new ArrayList<>();
        reasons.forEach(reason -> {
            if (reason instanceof RoomTaken taken) {
                holding.addAll(taken.conflicts());
            } else if (reason instanceof Invalid invalid) {
                invalid.faults().forEach(faults::add);
                faults.addMore(invalid.more());
            } else if (reason instanceof RoomOccupied) {
                occupied.add(reason);
            } else {
                others.add(reason);
            }
        });
        Stream<Reason> invalid =
                faults.found().isEmpty() ? Stream.empty() : Stream.of(new Invalid(faults.found(), faults.more()));
        Stream<Reason> taken = holding.isEmpty() ? Stream.empty() : Stream.of(new RoomTaken(holding, List.of()));
        return Stream.of(invalid, others.stream(), taken, occupied.stream()).flatMap(reason -> reason);
    }
}
