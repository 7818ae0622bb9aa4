package herberge.application.movein;

import herberge.application.port.Bookings;
import herberge.application.port.Guests;
import herberge.application.port.LegacyHouse;
import herberge.application.port.MoveIns;
import herberge.application.port.MoveIns.Summary;
import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.Overlaps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The capabilities of moving in. Built once, by bootstrap. */
public record MoveInUseCases(MoveIn moveIn, ListMoveIns listMoveIns, ReadMoveIn readMoveIn) {

    /**
     * Moves a legacy house in, completely or not at all. Moving the same database in again changes nothing; a later state
     * of it adds what is new and lists what differs.
     */
    @FunctionalInterface
    public interface MoveIn {
        ImportReport moveIn(Request request, LegacyHouse house, Progress progress);
    }

    /** Lists all move-ins, newest first; for administrators. */
    @FunctionalInterface
    public interface ListMoveIns {
        List<Summary> list(Caller caller);
    }

    /** Reads the report of the move-in with this number; for administrators. */
    @FunctionalInterface
    public interface ReadMoveIn {
        Optional<ImportReport> read(Caller caller, long number);
    }

    /**
     * How to move in.
     *
     * @param dryRun    undo everything at the end; the report is the same
     * @param overlaps  which of two stays that overlap keeps its room
     * @param startedBy who started it
     */
    public record Request(boolean dryRun, Overlaps.Policy overlaps, String startedBy) {}

    /** Receives how far a move-in is. */
    @FunctionalInterface
    public interface Progress {

        /** Called now and then with the rows of the table that are done, of so many. */
        void at(String table, long done, long rows);
    }

    /** What the use cases read and write. The stores do not update reminders: that is done once, at the end. */
    public record Stores(MoveIns moveIns, Rooms rooms, Guests guests, Bookings bookings, Occupancies occupancies) {}

    /** @param reconcile updates the automatic reminders of all bookings */
    public static MoveInUseCases of(Transactions transactions, Stores stores, Clock clock, Runnable reconcile) {
        MoveIns moveIns = stores.moveIns();
        return new MoveInUseCases(
                new MoveInUseCase(transactions, stores, clock, reconcile),
                caller -> {
                    caller.requireAdmin();
                    return transactions.read(caller, moveIns::list);
                },
                (caller, number) -> {
                    caller.requireAdmin();
                    return transactions.read(caller, () -> moveIns.find(number));
                });
    }
}
