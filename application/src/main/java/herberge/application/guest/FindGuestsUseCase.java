package herberge.application.guest;

import herberge.application.guest.GuestUseCases.FindGuests;
import herberge.application.port.EventLog;
import herberge.application.port.Guests;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.guest.Guest;
import org.jspecify.annotations.Nullable;

final class FindGuestsUseCase implements FindGuests {

    private final Transactions transactions;
    private final Guests guests;
    private final EventLog events;

    FindGuestsUseCase(Transactions transactions, Guests guests, EventLog events) {
        this.transactions = transactions;
        this.guests = guests;
        this.events = events;
    }

    @Override
    public Page<GuestView> find(Caller caller, @Nullable String words, PageRequest page) {
        return transactions.read(
                caller,
                () -> Page.after(events.position(), () -> found(words, page).map(GuestView::of)));
    }

    private Slice<Guest> found(@Nullable String words, PageRequest page) {
        return words == null ? guests.list(page) : guests.search(words, page);
    }
}
