package herberge.cli.live;

import herberge.cli.api.Room;
import herberge.cli.live.model.Dialog;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.model.RoomLines;
import herberge.cli.live.screen.Size;
import herberge.cli.live.view.Layout;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chart itself: keys move the cursor, everything else is a command. */
final class ChartMode implements Mode {

    private final Desk desk;
    private final List<Command> commands = new ArrayList<>();

    ChartMode(Desk desk) {
        this.desk = desk;
        moves();
    }

    void add(List<Command> more) {
        commands.addAll(more);
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }

    private void moves() {
        add("up", () -> moveRoom(-1));
        add("down", () -> moveRoom(1));
        add("left", () -> moveNight(-1));
        add("right", () -> moveNight(1));
        add("pgup", () -> moveRoom(-10));
        add("pgdn", () -> moveRoom(10));
        add("home", () -> moveRoom(Integer.MIN_VALUE / 2));
        add("end", () -> moveRoom(Integer.MAX_VALUE / 2));
        add("[", () -> moveNight(-7));
        add("]", () -> moveNight(7));
        add("{", () -> moveMonth(-1));
        add("}", () -> moveMonth(1));
        add("t", () -> goTo(desk.model().house().today()));
        add("tab", () -> nextStay(1));
        add("shift-tab", () -> nextStay(-1));
    }

    private void add(String key, Runnable run) {
        commands.add(new Command(key, "", desk.texts().of("key." + key), run));
    }

    private void moveRoom(int step) {
        desk.change(model -> {
            RoomLines lines = model.lines();
            Optional<Room> room = lines.roomFrom(model.position().room(), step);
            return room.map(found -> model.position(model.position().room(found.id())))
                    .orElse(model);
        });
    }

    private void moveNight(long days) {
        goTo(desk.model().position().night().plusDays(days));
    }

    private void moveMonth(long months) {
        goTo(desk.model().position().night().plusMonths(months));
    }

    void goTo(LocalDate night) {
        desk.change(model -> model.position(model.position().night(night)));
        desk.loadIfNeeded();
    }

    /** Goes to the first night of the next bar of the room, or of the one before. */
    private void nextStay(int direction) {
        LiveModel model = desk.model();
        LocalDate night = model.position().night();
        model.house().staysIn(model.position().room()).stream()
                .map(stay -> stay.from())
                .filter(from -> direction > 0 ? from.isAfter(night) : from.isBefore(night))
                .reduce((a, b) -> direction > 0 ? a : b)
                .ifPresent(this::goTo);
    }

    @Override
    public void press(Key key) {
        switch (key.name()) {
            case "click" -> click(key);
            case "wheel-up" -> moveRoom(-3);
            case "wheel-down" -> moveRoom(3);
            case "esc" -> desk.change(model -> model.notice(""));
            case "ctrl-c" -> desk.end();
            default ->
                commands.stream()
                        .filter(command -> command.key().equals(key.name()))
                        .findFirst()
                        .ifPresent(command -> command.run().run());
        }
    }

    /** Moves the cursor to the room and the night that were clicked. */
    private void click(Key key) {
        Size size = desk.size();
        LiveModel model = desk.model();
        Layout layout = Layout.of(model, size);
        int line = model.position().top() + key.row() - Layout.BODY_TOP;
        boolean inBody = key.row() >= Layout.BODY_TOP && key.row() < Layout.BODY_TOP + layout.bodyRows();
        List<RoomLines.Line> lines = model.lines().lines();
        if (!inBody || line >= lines.size() || key.column() >= layout.chartWidth()) {
            return;
        }
        lines.get(line)
                .room()
                .ifPresent(room -> desk.change(m -> m.position(m.position().room(room.id()))));
        if (key.column() >= layout.labelWidth()) {
            int night = (key.column() - layout.labelWidth()) / model.position().zoom();
            goTo(model.position().first().plus(night, ChronoUnit.DAYS));
        }
    }

    @Override
    public @Nullable Dialog dialog() {
        return null;
    }
}
