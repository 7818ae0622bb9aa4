package herberge.application.movein;

import herberge.application.movein.MoveInUseCases.MoveIn;
import herberge.application.movein.MoveInUseCases.Progress;
import herberge.application.movein.MoveInUseCases.Request;
import herberge.application.port.LegacyHouse;
import herberge.application.port.MoveIns;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.domain.movein.ImportReport;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.time.Clock;
import java.util.Map;

final class MoveInUseCase implements MoveIn {

    private static final Caller IMPORT = new Caller(UserId.IMPORT, "import", Role.SYSTEM, "import", null);

    private static final Map<EntityKind, String> TABLES = Map.of(
            EntityKind.ROOM, "rooms",
            EntityKind.GUEST, "guests",
            EntityKind.BOOKING, "bookings");

    /** Rolls back a unit of work that has nothing to store, and carries its report. */
    private static final class NothingNew extends IllegalStateException {

        private static final long serialVersionUID = 1;

        private final transient ImportReport report;

        NothingNew(ImportReport report) {
            super("unchanged");
            this.report = report;
        }
    }

    private final Transactions transactions;
    private final MoveInUseCases.Stores stores;
    private final Clock clock;
    private final Runnable reconcile;

    MoveInUseCase(Transactions transactions, MoveInUseCases.Stores stores, Clock clock, Runnable reconcile) {
        this.transactions = transactions;
        this.stores = stores;
        this.clock = clock;
        this.reconcile = reconcile;
    }

    @Override
    public ImportReport moveIn(Request request, LegacyHouse house, Progress progress) {
        if (request.dryRun()) {
            return transactions.rehearse(
                    IMPORT, () -> run(request, house, progress).withNumber(0));
        }
        reserveIds(house);
        try {
            ImportReport report = transactions.run(IMPORT, () -> run(request, house, progress));
            reconcile.run();
            return report;
        } catch (NothingNew unchanged) {
            return unchanged.report;
        }
    }

    private ImportReport run(Request request, LegacyHouse house, Progress progress) {
        MoveInRun run = new MoveInRun(
                request, house, stores, new MoveInRun.Clocked(clock.instant(), clock.getZone()), progress);
        ImportReport report = run.run();
        if (run.isUnchanged() && !request.dryRun()) {
            throw new NothingNew(report.withNumber(0));
        }
        return report;
    }

    /** Before anything is stored, so that no other unit of work draws an id that the source has. */
    private void reserveIds(LegacyHouse house) {
        MoveIns moveIns = stores.moveIns();
        TABLES.forEach((kind, table) -> {
            long highest = Math.min(house.highestId(table), Ids.MOST);
            transactions.run(IMPORT, () -> {
                moveIns.reserveIds(kind, highest);
                return highest;
            });
        });
    }
}
