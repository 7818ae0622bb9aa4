package herberge.application.movein;

import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Guests;
import herberge.application.port.LegacyHouse;
import herberge.application.port.MoveIns;
import herberge.application.port.MoveIns.Summary;
import herberge.application.port.Occupancies;
import herberge.application.port.Payments;
import herberge.application.port.PriceSettingsStore;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.movein.Fate;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.Overlaps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The capabilities of moving in. Built once, by bootstrap. */
public record MoveInUseCases(MoveIn moveIn, ListMoveIns listMoveIns, ReadMoveIn readMoveIn, ReadArchive readArchive) {

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

    /** Lists rows of legacy databases as they were, in the order in which they came; for administrators. */
    @FunctionalInterface
    public interface ReadArchive {

        /** Filter and page are read once the caller's role is known to suffice. */
        Page<ArchivedRow> read(Caller caller, Supplier<ArchiveFilter> filter, Supplier<PageRequest> page);
    }

    /** Which kept rows are wanted; null means any. */
    public record ArchiveFilter(
            @Nullable String table,
            @Nullable Long key,
            @Nullable Long guest,
            @Nullable Fate fate) {}

    /**
     * A kept row.
     *
     * @param number the number of the move-in that it came with
     * @param values the values of the row as a JSON object
     */
    public record ArchivedRow(
            long id,
            long number,
            String table,
            long key,
            Fate fate,
            @Nullable Long entity,
            @Nullable Long guest,
            String values) {

        static ArchivedRow of(MoveIns.Archived row) {
            return new ArchivedRow(
                    row.id(),
                    row.number(),
                    row.table(),
                    row.key(),
                    row.fate(),
                    row.entity(),
                    row.guest(),
                    row.values());
        }
    }

    /**
     * How to move in.
     *
     * @param dryRun    undo everything at the end; the report is the same
     * @param overlaps  which of two stays that overlap keeps its room
     * @param startedBy who started it
     */
    public record Request(boolean dryRun, Overlaps.Rule overlaps, String startedBy) {}

    /**
     * Has the rule decide about all stays that overlap. A rule that asks a person is asked here, while no unit of work waits
     * for the answer.
     */
    public static void decideOverlaps(LegacyHouse house, Overlaps.Rule rule) {
        new Overlaps(DatabaseFacts.held(house), rule);
    }

    /** Receives how far a move-in is. */
    @FunctionalInterface
    public interface Progress {

        /** Called now and then with the rows of the table that are done, of so many. */
        void at(String table, long done, long rows);
    }

    /** What the use cases read and write. The stores do not update reminders: that is done once, at the end. */
    public record Stores(
            MoveIns moveIns,
            Rooms rooms,
            Guests guests,
            Bookings bookings,
            Payments payments,
            PriceSettingsStore prices,
            Occupancies occupancies,
            EventLog events) {}

    /**
     * Connects the use cases.
     *
     * @param reconcile updates the automatic reminders of all bookings
     */
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
                },
                (caller, filter, page) -> readArchive(transactions, stores, caller, filter, page));
    }

    private static Page<ArchivedRow> readArchive(
            Transactions transactions,
            Stores stores,
            Caller caller,
            Supplier<ArchiveFilter> filter,
            Supplier<PageRequest> page) {
        caller.requireAdmin();
        ArchiveFilter which = filter.get();
        MoveIns.Filter wanted = new MoveIns.Filter(which.table(), which.key(), which.guest(), which.fate());
        PageRequest part = page.get();
        return transactions.read(
                caller,
                () -> Page.after(
                        stores.events().position(),
                        () -> stores.moveIns().archive(wanted, part).map(ArchivedRow::of)));
    }
}
