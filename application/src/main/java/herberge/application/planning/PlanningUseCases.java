package herberge.application.planning;

import herberge.application.port.Bookings;
import herberge.application.port.DatabaseHealth;
import herberge.application.port.EventLog;
import herberge.application.port.Occupancies;
import herberge.application.port.Reminders;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import java.time.Clock;
import java.time.LocalDate;

/** The use cases of the views for the front desk. Built once, by bootstrap. */
public record PlanningUseCases(
        FindAvailability findAvailability,
        DrawTapeChart drawTapeChart,
        ViewToday viewToday,
        ReadServerInfo readInfo,
        CheckReadiness checkReadiness) {

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
