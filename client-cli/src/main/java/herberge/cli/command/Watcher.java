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
import herberge.cli.output.Wording;
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

/** Prints changes as they come, and says on standard error what becomes of the connection. */
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
     * @param entities the kinds of things that are wanted; none means all
     * @param most     after so many changes it is enough
     * @param resumed  whether the feed begins at a place that was named
     */
    record Wish(Set<String> entities, long most, boolean resumed) {}

    private final CommandContext desk;
    private final Printer printer;
    private final Wish wish;
    private final PreviousStates former;
    private final EventSentences sentences = new EventSentences(this::room);
    private final Map<Long, String> roomNames = new HashMap<>();
    private Runnable enough = () -> {};
    private LocalDate day;
    private boolean away;
    private long printed;
    private long caughtUp;

    Watcher(CommandContext desk, Wish wish) {
        this.desk = desk;
        this.printer = desk.printer();
        this.wish = wish;
        this.former = new PreviousStates(desk.api());
        this.day = desk.info().today();
    }

    /** What to do when nothing more is wanted. */
    void whenEnough(Runnable end) {
        enough = end;
    }

    /** Before the first change. */
    void begin() {
        if (printer.format() == Format.CSV) {
            printer.csvHeader(CSV);
            passOn();
        }
        if (desk.terminal().interactive()) {
            desk.warn("watching " + desk.api().access().server() + "; Ctrl-C ends it");
        }
    }

    @Override
    public void connected(Connected how) {
        if (!how.recovered() && how.first() && wish.resumed()) {
            throw new RefusedException("What changed since cannot be had in full any more. Load afresh what you follow,"
                    + " and watch from there.");
        }
        if (!how.recovered() && away) {
            desk.warn(
                    how.first()
                            ? "connection back"
                            : "connection back, but what changed in between cannot be had: load afresh what you follow");
            away = false;
            caughtUp = 0;
        }
    }

    @Override
    public void happened(Event event) {
        if (event.entity().equals("room")) {
            roomNames.remove(event.id());
        }
        if (!wish.entities().isEmpty() && !wish.entities().contains(event.entity())) {
            return;
        }
        print(event);
        printed++;
        caughtUp++;
        passOn();
        if (printed >= wish.most()) {
            enough.run();
        }
    }

    /** Where it cannot be passed on, there is no use in going on. */
    private void passOn() {
        if (!printer.flushed()) {
            desk.readerWentAway();
            enough.run();
        }
    }

    private void print(Event event) {
        switch (printer.format()) {
            case JSON -> printer.json(Json.write(event.frame()));
            case CSV -> printer.csvRow(event, CSV);
            case TABLE -> printer.line(when(event.timestamp()) + " " + sentences.of(event, former.before(event)));
        }
    }

    /** The time is enough as long as the day is that of the line before. */
    private String when(@Nullable Instant instant) {
        if (instant == null) {
            return "--:--";
        }
        LocalDate date = LocalDate.ofInstant(instant, desk.zone());
        String time = Wording.time(instant, desk.zone());
        if (date.equals(day)) {
            return printer.style().dim(time);
        }
        day = date;
        return printer.style().dim(Wording.day(date) + " " + time);
    }

    @Override
    public void caughtUp(int missed) {
        if (away) {
            desk.warn("connection back, " + Wording.count(caughtUp, "change", "changes") + " caught up");
        }
        away = false;
        caughtUp = 0;
    }

    /** Once, however many attempts it takes. */
    @Override
    public void lost(String why, Duration pause) {
        if (!away) {
            away = true;
            caughtUp = 0;
            desk.warn("connection lost (" + DisplayWidth.oneLine(why) + "); trying again");
        }
    }

    private String room(long id) {
        return roomNames.computeIfAbsent(id, unknown -> roomName(desk.api(), unknown));
    }

    private static String roomName(Api api, long id) {
        try {
            String name =
                    Json.textOrEmpty(api.get("/rooms/" + id, QueryString.none()).json(), "name");
            return name.isEmpty() ? "room " + id : name;
        } catch (ProblemException | UnreachableException | UnexpectedAnswerException e) {
            return "room " + id; // the change is told all the same
        }
    }
}
