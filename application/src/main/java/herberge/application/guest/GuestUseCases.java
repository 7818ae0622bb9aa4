package herberge.application.guest;

import herberge.application.port.Audit;
import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Guests;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.write.VersionCheck;
import java.time.Clock;

/** The feature's front door: what driving adapters may do with guests. Built once, by bootstrap. */
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

    public static GuestUseCases of(Transactions transactions, Stores stores, VersionCheck freshness, Clock clock) {
        Guests guests = stores.guests();
        return new GuestUseCases(
                new FindGuestsUseCase(transactions, guests, stores.events()),
                new ReadGuestUseCase(transactions, guests),
                new AddGuestUseCase(transactions, guests, clock),
                new ChangeGuestUseCase(transactions, guests, freshness, clock),
                new RemoveGuestUseCase(transactions, guests, freshness),
                new ExportGuestUseCase(transactions, guests, stores.bookings(), stores.reminders(), stores.audit()),
                new EraseGuestUseCase(transactions, guests, freshness, clock));
    }
}
