package herberge.cli.live;

import herberge.cli.api.Api;
import herberge.cli.api.Booking;
import herberge.cli.api.HistoryStep;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.Reminder;
import herberge.cli.live.model.Detail;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.model.Stay;
import herberge.cli.realtime.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Loads what the side pane shows of the selected booking, once the cursor rests on it. */
final class DetailLoader {

    private static final int HISTORY = 20;

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

    /** Loads the details again when the cursor rests, for instance because the connection was lost meanwhile. */
    void loadAgain() {
        stale = true;
    }

    /** Loads the details again after a change that concerns them. */
    void apply(Event event) {
        boolean same = event.entity().equals("booking") && event.id() == wanted;
        boolean task = event.entity().equals("reminder")
                && event.payload().path("bookingId").asLong(wanted) == wanted;
        stale |= same || task;
    }

    private static Detail request(Api api, long id) {
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
        return new Detail(booking, reminders, history);
    }
}
