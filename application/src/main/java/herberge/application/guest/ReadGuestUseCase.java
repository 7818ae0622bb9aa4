package herberge.application.guest;

import herberge.application.guest.GuestUseCases.ReadGuest;
import herberge.application.port.Guests;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal;

final class ReadGuestUseCase implements ReadGuest {

    private final Transactions transactions;
    private final Guests guests;

    ReadGuestUseCase(Transactions transactions, Guests guests) {
        this.transactions = transactions;
        this.guests = guests;
    }

    @Override
    public GuestView read(Caller caller, GuestId id) {
        return transactions.read(
                caller,
                () -> guests.find(id)
                        .map(GuestView::of)
                        .orElseThrow(() -> Refusal.because(new Refusal.NotFound("guest", id.value()))));
    }
}
