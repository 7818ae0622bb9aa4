package herberge.cli.live.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the screen shows. Values do not change; each event and key makes the next model.
 *
 * @param notice the latest message, such as what a colleague has changed
 * @param log what happened in this run, newest last
 * @param present who looks at or edits a booking besides this terminal, by its id
 * @param ghost the bar that is being moved; null if none is
 */
public record LiveModel(
        House house,
        Position position,
        Filter filter,
        Link link,
        Panes panes,
        Optional<Detail> detail,
        String notice,
        List<String> log,
        Map<Long, List<String>> present,
        @Nullable Stay ghost,
        @Nullable Dialog dialog) {

    private static final int LONGEST_LOG = 200;

    /** Which panes are open beside the chart. */
    public record Panes(boolean side, boolean log) {}

    public LiveModel {
        log = List.copyOf(log.size() > LONGEST_LOG ? log.subList(log.size() - LONGEST_LOG, log.size()) : log);
        present = Map.copyOf(present);
    }

    public static LiveModel of(House house, Link link) {
        return new LiveModel(
                house,
                Position.at(house.today()),
                Filter.NONE,
                link,
                new Panes(true, false),
                Optional.empty(),
                "",
                List.of(),
                Map.of(),
                null,
                null);
    }

    /** The bar under the cursor. */
    public Optional<Stay> selected() {
        return house.stayAt(position.room(), position.night());
    }

    /** The rooms that the filter lists, as lines. */
    public RoomLines lines() {
        return RoomLines.of(house, filter);
    }

    public LiveModel house(House next) {
        return new LiveModel(next, position, filter, link, panes, detail, notice, log, present, ghost, dialog);
    }

    public LiveModel position(Position next) {
        return new LiveModel(house, next, filter, link, panes, detail, notice, log, present, ghost, dialog);
    }

    public LiveModel filter(Filter next) {
        return new LiveModel(house, position, next, link, panes, detail, notice, log, present, ghost, dialog);
    }

    public LiveModel link(Link next) {
        return new LiveModel(house, position, filter, next, panes, detail, notice, log, present, ghost, dialog);
    }

    public LiveModel panes(Panes next) {
        return new LiveModel(house, position, filter, link, next, detail, notice, log, present, ghost, dialog);
    }

    public LiveModel detail(Optional<Detail> next) {
        return new LiveModel(house, position, filter, link, panes, next, notice, log, present, ghost, dialog);
    }

    public LiveModel notice(String next) {
        return new LiveModel(house, position, filter, link, panes, detail, next, log, present, ghost, dialog);
    }

    public LiveModel logged(String line) {
        List<String> longer = new java.util.ArrayList<>(log);
        longer.add(line);
        return new LiveModel(house, position, filter, link, panes, detail, notice, longer, present, ghost, dialog);
    }

    public LiveModel present(Map<Long, List<String>> next) {
        return new LiveModel(house, position, filter, link, panes, detail, notice, log, next, ghost, dialog);
    }

    public LiveModel ghost(@Nullable Stay next) {
        return new LiveModel(house, position, filter, link, panes, detail, notice, log, present, next, dialog);
    }

    public LiveModel dialog(@Nullable Dialog next) {
        return new LiveModel(house, position, filter, link, panes, detail, notice, log, present, ghost, next);
    }
}
