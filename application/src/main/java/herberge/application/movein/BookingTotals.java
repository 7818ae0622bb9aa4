package herberge.application.movein;

import herberge.domain.booking.BookingId;
import herberge.domain.movein.LegacyMoney;
import herberge.domain.movein.LegacyRow;
import java.util.HashMap;
import java.util.Map;

/** Accounts for what bookings cost in the source, and for what they cost here, as stored. */
final class BookingTotals {

    /** A booking of the source that is stored here. */
    private record Taken(String status, long cents, boolean isNew) {}

    private final MoveInContext context;
    private final Map<BookingId, Taken> taken = new HashMap<>();

    BookingTotals(MoveInContext context) {
        this.context = context;
    }

    void add(LegacyRow row, EntityIntake.Result result) {
        String status = String.valueOf(row.text("status"));
        long cents = LegacyMoney.cents(row.value("gesamtpreis")).orElse(0);
        Long id = result.id();
        context.account().total(status, cents, id == null);
        if (id != null) {
            taken.put(new BookingId(id), new Taken(status, cents, result.isNew()));
        }
    }

    /** Reads back what was stored. What came earlier counts as it was then, however it has been changed here. */
    void flush() {
        Map<BookingId, Long> stored =
                taken.isEmpty() ? Map.of() : context.moveIns().findTotals(taken.keySet());
        taken.forEach((booking, was) -> {
            Long here = stored.get(booking);
            if (here == null) {
                context.account().totals(was.status(), 0, was.cents());
            } else {
                context.account().totals(was.status(), was.isNew() ? here : was.cents(), 0);
            }
        });
        taken.clear();
    }
}
