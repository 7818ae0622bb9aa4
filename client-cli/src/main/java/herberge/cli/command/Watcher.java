package herberge.cli.command;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;

import herberge.cli.api.Api;
import herberge.cli.api.Json;
import herberge.cli.api.ProblemException;
import herberge.cli.api.QueryString;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.input.RefusedException;
import herberge.cli.output.Column;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.EventSentences;
import herberge.cli.output.Format;
import herberge.cli.output.Printer;
import herberge.cli.realtime.Event;
import herberge.cli.realtime.FeedListener;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prints events as they come, and reports the state of the connection on standard error. */
final class Watcher implements FeedListener {

    private static final List<Column<Event>> CSV = List.of(
            number("seq", Event::seq),
            text("timestamp", event -> event.timestamp() == null ? "" : event.timestamp()),
            text("username", Event::username),
            text("type", Event::type),
            text("entity", Event::entity),
            number("id", Event::id),
            number("version", Event::version),
            text("clientId", Event::clientId));

    /**
     * The options of a run.
     *
     * @param entities the kinds of entities to print; empty means all
     * @param most the number of changes after which to end
     * @param resumed whether the feed begins at a given position
     */
    record Options(Set<String> entities, long most, boolean resumed) {}

    private final CommandContext context;
    private final Printer printer;
    private final Options options;
    private final PreviousStates previousStates;
    private final EventSentences sentences;
    private final Map<Long, String> roomNames = new HashMap<>();
    private Runnable enough = () -> {};
    private LocalDate lastDay;
    private boolean away;
    private long printed;
    private long caughtUp;

    Watcher(CommandContext context, Options options) {
        this.context = context;
        this.printer = context.printer();
        this.options = options;
        this.previousStates = new PreviousStates(context.api());
        this.sentences = new EventSentences(this::nameOfRoom, context.texts());
        this.lastDay = context.info().today();
    }

    /** @param end called when no more events are wanted */
    void onEnough(Runnable end) {
        enough = end;
    }

    /** Prints the header; called before the feed runs. */
    void start() {
        if (printer.format() == Format.CSV) {
            printer.printCsvHeader(CSV);
            flush();
        }
        if (context.terminal().isInteractive()) {
            context.warn(context.text("watch.started", context.api().access().server()));
        }
    }

    @Override
    public void onConnected(Connected connected) {
        if (!connected.recovered() && connected.first() && options.resumed()) {
            throw new RefusedException("watch.gap");
        }
        if (!connected.recovered() && away) {
            context.warn(context.text(connected.first() ? "watch.back" : "watch.backGap"));
            away = false;
            caughtUp = 0;
        }
    }

    @Override
    public void onEvent(Event event) {
        if (event.entity().equals("room")) {
            roomNames.remove(event.id());
        }
        if (!options.entities().isEmpty() && !options.entities().contains(event.entity())) {
            return;
        }
        print(event);
        printed++;
        caughtUp++;
        flush();
        if (printed >= options.most()) {
            enough.run();
        }
    }

    /** Flushes the output; ends the feed if it cannot be written any more. */
    private void flush() {
        if (!printer.flush()) {
            context.markReaderGone();
            enough.run();
        }
    }

    private void print(Event event) {
        switch (printer.format()) {
            case JSON -> printer.printJson(Json.write(event.frame()));
            case CSV -> printer.printCsvRow(event, CSV);
            case TABLE ->
                printer.printLine(
                        formatTime(event.timestamp()) + " " + sentences.of(event, previousStates.find(event)));
        }
    }

    /** Returns the time only, as long as the date is that of the previous line. */
    private String formatTime(@Nullable Instant instant) {
        if (instant == null) {
            return "--:--";
        }
        LocalDate date = LocalDate.ofInstant(instant, context.zone());
        String time = context.texts().time(instant, context.zone());
        if (date.equals(lastDay)) {
            return printer.style().dim(time);
        }
        lastDay = date;
        return printer.style().dim(context.texts().wholeDay(date) + " " + time);
    }

    @Override
    public void onCaughtUp(int missed) {
        if (away) {
            context.warn(context.text("watch.caughtUp", context.texts().count(caughtUp, "change")));
        }
        away = false;
        caughtUp = 0;
    }

    /** Prints only the first of several failed attempts. */
    @Override
    public void onDisconnected(String why, Duration pause) {
        if (!away) {
            away = true;
            caughtUp = 0;
            context.warn(context.text("watch.lost", DisplayWidth.oneLine(why)));
        }
    }

    private String nameOfRoom(long id) {
        return roomNames.computeIfAbsent(id, unknown -> roomName(context.api(), unknown));
    }

    private static String roomName(Api api, long id) {
        try {
            String name =
                    Json.textOrEmpty(api.get("/rooms/" + id, QueryString.none()).json(), "name");
            return name.isEmpty() ? "room " + id : name;
        } catch (ProblemException | UnreachableException | UnexpectedAnswerException e) {
            return "room " + id; // the change is printed anyway
        }
    }
}
