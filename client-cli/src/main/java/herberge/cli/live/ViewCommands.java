package herberge.cli.live;

import herberge.cli.input.DateParser;
import herberge.cli.input.UsageException;
import herberge.cli.live.model.Filter;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.screen.Painter;
import herberge.cli.live.view.Screen;
import herberge.cli.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The commands that change what is shown, and nothing in the house. */
final class ViewCommands {

    private final Desk desk;
    private final ChartMode chart;
    private final Texts texts;

    ViewCommands(Desk desk, ChartMode chart) {
        this.desk = desk;
        this.chart = chart;
        this.texts = desk.texts();
    }

    /** The commands that need no screen. */
    List<Command> all() {
        return List.of(
                command("g", "date", this::askDate),
                command("/", "filter", this::askFilter),
                command("ctrl-r", "reload", () -> desk.loader().load()),
                command("?", "help", this::help),
                command("q", "quit", desk::end));
    }

    /** The commands that change how the screen is drawn. */
    List<Command> ofScreen(Device device, Painter painter) {
        return List.of(
                new Command("+", "", texts.of("key.+"), () -> zoom(1)),
                new Command("-", "", texts.of("key.-"), () -> zoom(-1)),
                command("s", "side", this::toggleSide),
                command("l", "log", this::toggleLog),
                command("enter", "details", this::details),
                command("M", "mouse", () -> toggleMouse(device)),
                command("ctrl-l", "redraw", painter::forget),
                command("ctrl-z", "suspend", () -> suspend(device, painter)));
    }

    private Command command(String key, String name, Runnable run) {
        return new Command(key, name, texts.of("command." + name), run);
    }

    private void askDate() {
        desk.push(new LineMode(
                desk, texts.of("command.date"), texts.of("ask.date"), "", typed -> List.of(), this::goToDate));
    }

    private void goToDate(String typed) {
        try {
            chart.goTo(new DateParser(() -> desk.model().house().today()).parseDay(typed));
        } catch (UsageException e) {
            desk.notice(texts.of("ask.date.wrong", typed));
        }
    }

    private void askFilter() {
        desk.push(new LineMode(
                desk,
                texts.of("command.filter"),
                texts.of("ask.filter"),
                desk.model().filter().text(),
                typed -> List.of(texts.of("ask.filter.fields")),
                typed -> desk.change(model -> model.filter(new Filter(typed)))));
    }

    private void zoom(int step) {
        desk.change(model -> model.position(model.position().zoomed(step)));
        desk.loadIfNeeded();
    }

    private void toggleSide() {
        desk.change(model -> model.panes(
                new LiveModel.Panes(!model.panes().side(), model.panes().log())));
    }

    /** Shows everything about the stay in a list, which has room for all of it; loads it if the cursor has just moved. */
    private void details() {
        StayCommands.withBooking(desk, stay -> {
            boolean loaded = desk.model()
                    .detail()
                    .filter(detail -> stay.is(false, detail.booking().storedId()))
                    .isPresent();
            if (loaded) {
                showDetails();
            } else {
                desk.background(() -> DetailLoader.request(desk.api(), Objects.requireNonNull(stay.id())), detail -> {
                    desk.change(model -> model.detail(Optional.of(detail)));
                    showDetails();
                });
            }
        });
    }

    private void showDetails() {
        List<ListMode.Item<String>> lines = new Screen(texts)
                .details(desk.model()).stream()
                        .map(text -> new ListMode.Item<>(text, text))
                        .toList();
        desk.push(new ListMode<>(desk, texts.of("command.details"), lines, text -> {}));
    }

    private void toggleLog() {
        desk.change(model -> model.panes(
                new LiveModel.Panes(model.panes().side(), !model.panes().log())));
    }

    private void toggleMouse(Device device) {
        desk.notice(texts.of(device.toggleMouse() ? "mouse.on" : "mouse.off"));
    }

    private void suspend(Device device, Painter painter) {
        device.suspend();
        painter.forget();
    }

    private void help() {
        List<ListMode.Item<Command>> items = chart.commands().stream()
                .map(command -> new ListMode.Item<>(command.line(), command))
                .toList();
        desk.push(new ListMode<>(
                desk, texts.of("command.help"), items, command -> command.run().run()));
    }
}
