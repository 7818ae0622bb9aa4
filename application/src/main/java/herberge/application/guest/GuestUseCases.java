package herberge.application.guest;

import herberge.application.port.EventLog;
import herberge.application.port.Guests;
import herberge.application.port.Transactions;
import herberge.application.shared.Freshness;
import java.time.Clock;

/** The feature's front door: what driving adapters may do with guests. Built once, by bootstrap. */
public record GuestUseCases(
        FindGuests findGuests,
        ReadGuest readGuest,
        AddGuest addGuest,
        ChangeGuest changeGuest,
        RemoveGuest removeGuest) {

    public static GuestUseCases of(
            Transactions transactions, Guests guests, EventLog events, Freshness freshness, Clock clock) {
        return new GuestUseCases(
                new FindGuestsUseCase(transactions, guests, events),
                new ReadGuestUseCase(transactions, guests),
                new AddGuestUseCase(transactions, guests, clock),
                new ChangeGuestUseCase(transactions, guests, freshness, clock),
                new RemoveGuestUseCase(transactions, guests, freshness));
    }
}
