package herberge.application.guest;

import herberge.application.port.Audit;
import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Guests;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.write.ChangeExecutor;
import java.time.Clock;

/** The capabilities of the feature, for driving adapters: what can be done with guests. Built once, by bootstrap. */
public record GuestUseCases(
        FindGuests findGuests,
        ReadGuest readGuest,
        AddGuest addGuest,
        ChangeGuest changeGuest,
        RemoveGuest removeGuest,
        ExportGuest exportGuest,
        EraseGuest eraseGuest) {

    /** What the feature reads and writes. */
    public record Stores(Guests guests, Bookings bookings, Reminders reminders, Audit audit, EventLog events) {}

    public static GuestUseCases of(Transactions transactions, Stores stores, ChangeExecutor changes, Clock clock) {
        Guests guests = stores.guests();
        return new GuestUseCases(
                new FindGuestsUseCase(transactions, guests, stores.events()),
                new ReadGuestUseCase(transactions, guests),
                new AddGuestUseCase(changes, guests, clock),
                new ChangeGuestUseCase(changes, guests, clock),
                new RemoveGuestUseCase(changes, guests),
                new ExportGuestUseCase(transactions, guests, stores.bookings(), stores.reminders(), stores.audit()),
                new EraseGuestUseCase(changes, guests, clock));
    }
}
