package herberge.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Info;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.live.model.House;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.view.Layout;
import herberge.cli.realtime.Event;
import herberge.cli.realtime.LogPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Loads the chart around the visible nights. Events that arrive during a request and are newer than its response are
 * applied to the response too.
 */
final class ChartLoader {

    private static final int DAYS_BEFORE = 45;
    private static final int DAYS_AFTER = 200;

    private record Loaded(House house, LogPosition position) {}

    private final Desk desk;
    private final List<Event> meanwhile = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private boolean loading;
    private boolean again;

    ChartLoader(Desk desk) {
        this.desk = desk;
    }

    /** Calls this each time the chart is loaded. */
    void afterwards(Runnable shown) {
        afterwards.add(shown);
    }

    /** Loads the chart if nights are visible that are not loaded. */
    void loadIfNeeded() {
        LiveModel model = desk.model();
        Layout layout = Layout.of(model, desk.size());
        if (!model.house().covers(model.position().first(), layout.end(model))) {
            load();
        }
    }

    /** Loads the chart; during a load, once more after it. */
    void load() {
        load(position -> {}, desk::report);
    }

    /**
     * Does the same and reports the outcome.
     *
     * @param done called with the position in the event log that the chart includes
     */
    void load(Consumer<LogPosition> done, Consumer<RuntimeException> failed) {
        if (loading) {
            again = true;
            return;
        }
        loading = true;
        meanwhile.clear();
        LocalDate first = desk.model().position().first();
        boolean known = !desk.model().house().rooms().isEmpty();
        desk.background(
                () -> request(first, known),
                loaded -> {
                    loading = false;
                    show(loaded, known);
                    done.accept(loaded.position());
                    loadAgain();
                },
                failure -> {
                    loading = false;
                    again = false;
                    failed.accept(failure);
                });
    }

    private Loaded request(LocalDate first, boolean known) {
        LocalDate today =
                Info.of(desk.api().get("/info", QueryString.none()).json()).today();
        LocalDate around = known ? first : today;
        QueryString window =
                QueryString.of("from", around.minusDays(DAYS_BEFORE)).and("to", around.plusDays(DAYS_AFTER));
        JsonNode chart = desk.api().get("/tape-chart", window).json();
        LogPosition position = new LogPosition(Json.textOrEmpty(chart, "epoch"), Json.number(chart, "eventSeq"));
        return new Loaded(House.of(chart, today), position);
    }

    private void show(Loaded loaded, boolean known) {
        House house = loaded.house();
        for (Event event : meanwhile) {
            if (event.seq() > loaded.position().seq()) {
                house = house.with(event).orElse(house);
            }
        }
        House current = house;
        desk.change(model -> known
                ? model.house(current)
                : LiveModel.of(current, model.link())
                        .panes(model.panes())
                        .filter(model.filter())
                        .notice(model.notice()));
        afterwards.forEach(Runnable::run);
    }

    private void loadAgain() {
        if (again) {
            again = false;
            load();
        } else {
            loadIfNeeded();
        }
    }

    /** Applies a change of the log to the chart, or loads the chart again if only the server can tell. */
    void apply(Event event) {
        if (loading) {
            meanwhile.add(event);
        }
        desk.model().house().with(event).ifPresentOrElse(house -> desk.change(model -> model.house(house)), this::load);
    }
}
