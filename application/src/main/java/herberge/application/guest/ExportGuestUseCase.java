package herberge.application.guest;

import herberge.application.booking.BookingView;
import herberge.application.guest.GuestUseCases.ExportGuest;
import herberge.application.port.Audit;
import herberge.application.port.Bookings;
import herberge.application.port.Guests;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Caller;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.shared.Refusal;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class ExportGuestUseCase implements ExportGuest {

    private final Transactions transactions;
    private final Guests guests;
    private final Bookings bookings;
    private final Reminders reminders;
    private final Audit audit;

    ExportGuestUseCase(Transactions transactions, Guests guests, Bookings bookings, Reminders reminders, Audit audit) {
        this.transactions = transactions;
        this.guests = guests;
        this.bookings = bookings;
        this.reminders = reminders;
        this.audit = audit;
    }

    @Override
    public void export(Caller caller, GuestId id, Consumer<GuestExport> telling) {
        transactions.read(caller, () -> {
            Guest guest = guests.find(id)
                    .or(() -> guests.findMerged(id))
                    .orElseThrow(() -> Refusal.because(new Refusal.NotFound("guest", id.value())));
            try (Stream<Bookings.Named> stays = bookings.streamOfGuest(guest.id());
                    Stream<Reminder> about = reminders.streamOfGuest(guest.id());
                    Stream<AuditEntry> history = audit.streamOfGuest(guest.id())) {
                telling.accept(new GuestExport(
                        GuestView.of(guest),
                        stays.map(BookingView::of).iterator(),
                        about.map(ReminderView::of).iterator(),
                        history.iterator()));
            }
            return true;
        });
    }
}
