package herberge.cli.live;

import herberge.cli.api.Api;
import herberge.cli.api.Booking;
import herberge.cli.api.HistoryStep;
import herberge.cli.api.Invoice;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.Reminder;
import herberge.cli.live.model.Detail;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.model.Stay;
import herberge.cli.realtime.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Loads what the side pane shows of the selected booking, once the cursor rests on it. */
final class DetailLoader {

    private static final int HISTORY = 20;
    private static final int INVOICES = 20;
    /** The entities that belong to a booking, beside the booking itself. */
    private static final Set<String> PARTS = Set.of("reminder", "payment", "invoice");

    private final Desk desk;
    private final Consumer<Long> looking;
    private long wanted;
    private boolean stale;

    /** @param looking called with the id of the booking on which the cursor rests, 0 for none */
    DetailLoader(Desk desk, Consumer<Long> looking) {
        this.desk = desk;
        this.looking = looking;
    }

    /** Called when no key was pressed for a moment. */
    void settle() {
        LiveModel model = desk.model();
        long selected = model.selected().filter(Stay::isBooking).map(Stay::id).orElse(0L);
        looking.accept(selected);
        if (!model.panes().side() || selected == 0 || (selected == wanted && !stale)) {
            wanted = selected == 0 ? 0 : wanted;
            return;
        }
        wanted = selected;
        stale = false;
        desk.background(
                () -> request(desk.api(), selected),
                detail -> desk.change(shown -> shown.detail(Optional.of(detail))),
                failure -> desk.change(shown -> shown.detail(Optional.empty())));
    }

    /** Loads the details again when the cursor rests, for instance because the chart was loaded again. */
    void loadAgain() {
        stale = true;
    }

    /** Loads the details again after a change that concerns them. */
    void apply(Event event) {
        boolean same = event.entity().equals("booking") && event.id() == wanted;
        boolean part = PARTS.contains(event.entity())
                && event.payload().path("bookingId").asLong(wanted) == wanted;
        stale |= same || part;
    }

    /** Loads what is known of the booking. */
    static Detail request(Api api, long id) {
        Booking booking =
                Booking.of(api.get("/bookings/" + id, QueryString.none()).json());
        List<Reminder> reminders = Json.list(
                api.get(
                                "/reminders",
                                QueryString.of("bookingId", id)
                                        .and("due", "all")
                                        .and("open", true))
                        .json(),
                "items",
                Reminder::of);
        List<HistoryStep> history = api.list("/bookings/" + id + "/history", QueryString.none(), HISTORY).stream()
                .flatMap(HistoryStep::of)
                .toList();
        List<Invoice> invoices = api.list("/invoices", QueryString.of("bookingId", id), INVOICES).stream()
                .map(Invoice::of)
                .toList();
        return new Detail(booking, invoices, reminders, history);
    }
}
