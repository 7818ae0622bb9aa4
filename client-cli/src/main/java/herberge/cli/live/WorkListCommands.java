package herberge.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Booking;
import herberge.cli.api.DayPlan;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.Reminder;
import herberge.cli.api.Write;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists to work through: the day, the reminders, and the bookings that a search finds. */
final class WorkListCommands {

    private static final int MOST = 200;

    private final Desk desk;
    private final ChartMode chart;
    private final Sender sender;
    private final Texts texts;

    WorkListCommands(Desk desk, ChartMode chart, Sender sender) {
        this.desk = desk;
        this.chart = chart;
        this.sender = sender;
        this.texts = desk.texts();
    }

    List<Command> all() {
        return List.of(
                command("d", "today", this::today),
                command("r", "reminders", this::reminders),
                command("f", "find", this::find));
    }

    private Command command(String key, String name, Runnable run) {
        return new Command(key, name, texts.of("command." + name), run);
    }

    private void today() {
        desk.background(
                () -> DayPlan.of(desk.api().get("/today", QueryString.none()).json()), plan -> {
                    List<ListMode.Item<Booking>> items = new ArrayList<>();
                    add(items, "board.arrivals", plan.arrivals());
                    add(items, "board.overdueArrivals", plan.overdueArrivals());
                    addLeaving(items, "board.departures", plan.departures());
                    addLeaving(items, "board.overdueDepartures", plan.overdueDepartures());
                    add(items, "board.undecided", plan.undecided());
                    add(items, "board.inHouse", plan.inHouse());
                    String title = texts.of("command.today") + ", " + texts.day(plan.date());
                    desk.push(new ListMode<>(desk, title, items, this::show));
                });
    }

    private void add(List<ListMode.Item<Booking>> items, String group, List<Booking> bookings) {
        bookings.forEach(booking -> items.add(new ListMode.Item<>(line(texts.of(group), booking), booking)));
    }

    /** Adds those who leave, with what they still owe. */
    private void addLeaving(List<ListMode.Item<Booking>> items, String group, List<Booking> bookings) {
        bookings.forEach(booking -> items.add(new ListMode.Item<>(
                line(texts.of(group), booking, booking.guest().name() + open(booking.price())), booking)));
    }

    private String line(String group, Booking booking) {
        return line(group, booking, booking.guest().name());
    }

    private String line(String group, Booking booking, String guest) {
        return String.format(
                Locale.ROOT,
                "%-13s %-9s %-24s %s – %s  %s, %s",
                group,
                booking.number(),
                guest,
                texts.day(booking.checkIn()),
                texts.day(booking.checkOut()),
                booking.room().name(),
                texts.ofCode("status", booking.status()));
    }

    private String open(Booking.Price price) {
        return price.open()
                .map(amount -> texts.of("board.open", texts.shown(amount)))
                .orElse("");
    }

    /** Moves the cursor to the booking. */
    private void show(Booking booking) {
        desk.change(model -> model.position(model.position().room(booking.room().id())));
        chart.goTo(booking.checkIn());
    }

    private void find() {
        desk.push(
                new LineMode(desk, texts.of("command.find"), texts.of("ask.find"), "", typed -> List.of(), this::find));
    }

    private void find(String query) {
        if (query.isBlank()) {
            return;
        }
        desk.background(
                () -> desk.api().list("/bookings", QueryString.of("q", query.strip()), MOST).stream()
                        .map(Booking::of)
                        .toList(),
                found -> {
                    List<ListMode.Item<Booking>> items = new ArrayList<>();
                    found.forEach(booking ->
                            items.add(new ListMode.Item<>(line("", booking).strip(), booking)));
                    desk.push(new ListMode<>(desk, texts.of("command.find") + ": " + query, items, this::show));
                });
    }

    private void reminders() {
        QueryString open = QueryString.of("due", "all").and("open", true);
        desk.background(
                () -> desk.api().list("/reminders", open, MOST).stream()
                        .map(Reminder::of)
                        .toList(),
                found -> {
                    List<ListMode.Item<Reminder>> items = new ArrayList<>();
                    found.forEach(reminder -> items.add(
                            new ListMode.Item<>(texts.day(reminder.dueDate()) + "  " + reminder.title(), reminder)));
                    desk.push(new ListMode<>(desk, texts.of("command.reminders"), items, this::decide));
                });
    }

    private void decide(Reminder reminder) {
        LocalDate tomorrow = desk.model().house().today().plusDays(1);
        List<ListMode.Item<WantedChange>> items = List.of(
                step(reminder, "reminder.done", "complete", "done", Json.object()),
                step(
                        reminder,
                        "reminder.snooze",
                        "snooze",
                        "snooze",
                        Json.object().put("until", tomorrow.toString())),
                step(reminder, "reminder.dismiss", "dismiss", "reminders dismiss", Json.object()));
        desk.push(new ListMode<>(desk, reminder.title(), items, sender::propose));
    }

    private ListMode.Item<WantedChange> step(
            Reminder reminder, String text, String path, String command, JsonNode body) {
        String until = body.isEmpty() ? "" : " " + Json.textOrEmpty(body, "until");
        Write write = Write.transition("/reminders/" + reminder.id() + "/" + path, reminder.version(), body);
        return new ListMode.Item<>(
                texts.of(text),
                new WantedChange(
                        reminder.title() + ": " + texts.of(text),
                        "herberge " + command + " " + reminder.id() + until,
                        write));
    }
}
