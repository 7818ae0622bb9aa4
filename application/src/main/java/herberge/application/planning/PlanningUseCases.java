package herberge.application.planning;

import herberge.application.port.Bookings;
import herberge.application.port.DatabaseHealth;
import herberge.application.port.EventLog;
import herberge.application.port.Occupancies;
import herberge.application.port.Reminders;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.shared.StayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The use cases of the views for the front desk. Built once, by bootstrap. */
public record PlanningUseCases(
        FindAvailability findAvailability,
        DrawTapeChart drawTapeChart,
        ViewToday viewToday,
        ReadServerInfo readInfo,
        CheckReadiness checkReadiness) {

    /**
     * Determines for every active room whether a party could stay there, and if not, why not. The conflicts are read while
     * {@code consumer} iterates over the rooms, within the unit of work.
     */
    @FunctionalInterface
    public interface FindAvailability {
        void find(Caller caller, StayPeriod nights, int partySize, Consumer<Availability> consumer);
    }

    /**
     * Draws which stays and blocks are in which room, in a window of at most {@link #MAX_DAYS} days, with a fixed number of
     * queries. The rooms of the chart are read while {@code drawing} iterates over them, within the unit of work, so that
     * the chart of a large house is never in memory as a whole.
     */
    @FunctionalInterface
    public interface DrawTapeChart {
        int MAX_DAYS = 400;

        void draw(Caller caller, StayPeriod window, Consumer<TapeChart> drawing);
    }

    /**
     * Shows what the front desk needs to know this morning. Today is the date in the time zone of the house by the server's
     * clock. The reminders are read while {@code consumer} iterates over them, within the unit of work.
     */
    @FunctionalInterface
    public interface ViewToday {
        void view(Caller caller, Consumer<Today> consumer);
    }

    /** Returns what a client needs to know about the server. */
    @FunctionalInterface
    public interface ReadServerInfo {
        ServerInfo read(Caller caller);
    }

    /** Refuses, with the reason, while the server cannot do what clients ask for. */
    @FunctionalInterface
    public interface CheckReadiness {
        void check();
    }

    /** The stores from which the views are read. */
    public record Stores(
            Bookings bookings,
            Rooms rooms,
            RoomBlocks blocks,
            Occupancies occupancies,
            Reminders reminders,
            EventLog events) {}

    public static PlanningUseCases of(
            Transactions transactions, Stores stores, DatabaseHealth health, String version, Clock clock) {
        Rooms rooms = stores.rooms();
        Occupancies occupancies = stores.occupancies();
        ReadServerInfo readInfo = caller -> new ServerInfo(
                version,
                clock.getZone().getId(),
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                transactions.read(caller, () -> stores.events().position()).epoch());
        return new PlanningUseCases(
                new FindAvailabilityUseCase(transactions, rooms, occupancies, clock),
                new DrawTapeChartUseCase(transactions, rooms, stores.blocks(), occupancies, clock),
                new ViewTodayUseCase(transactions, stores, clock),
                readInfo,
                new CheckReadinessUseCase(transactions, stores.events(), health, clock));
    }
}
