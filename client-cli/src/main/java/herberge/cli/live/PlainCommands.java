package herberge.cli.live;

import herberge.cli.api.Room;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.view.PlainView;
import herberge.cli.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the lines of the line mode: a command of the chart by its name or key, or a command line of the program. Has the
 * commands that say what a screen would show.
 */
final class PlainCommands {

    /** The commands that ask for a text first, which can be typed behind their names. */
    private static final Set<String> WITH_TEXT = Set.of("date", "filter", "find", "note", "room");

    private final Desk desk;
    private final ChartMode chart;
    private final PaletteCommand palette;
    private final PlainView view;
    private final Consumer<List<String>> print;
    private final Texts texts;

    PlainCommands(Desk desk, ChartMode chart, PaletteCommand palette, PlainView view, Consumer<List<String>> print) {
        this.desk = desk;
        this.chart = chart;
        this.palette = palette;
        this.view = view;
        this.print = print;
        this.texts = desk.texts();
    }

    List<Command> all() {
        return List.of(
                command("", "here", () -> print.accept(List.of(view.place(desk.model())))),
                command("", "night", () -> print.accept(view.night(desk.model()))),
                command("", "stays", () -> print.accept(view.stays(desk.model()))),
                command("", "room", this::askRoom),
                command("s", "details", () -> print.accept(view.details(desk.model()))),
                command("l", "journal", () -> print.accept(desk.model().log())));
    }

    private Command command(String key, String name, Runnable run) {
        return new Command(key, name, texts.of("command." + name), run);
    }

    /** Runs a line that was typed when no question is open. */
    void enter(String typed) {
        String line = typed.startsWith(":") ? typed.substring(1).strip() : typed;
        if (line.isEmpty() || line.equals("esc")) {
            find(typed.equals(":") ? ":" : "here")
                    .ifPresent(command -> command.run().run());
            return;
        }
        String[] words = line.split("\\s+", 2);
        Optional<Command> command = find(words[0]);
        if (words.length == 1 && command.isPresent()) {
            command.get().run().run();
        } else if (command.isPresent() && WITH_TEXT.contains(command.get().name())) {
            command.get().run().run();
            if (!desk.isAtChart()) {
                desk.mode().enter(words[1]);
            }
        } else if (command.isPresent() && command.get().name().isEmpty()) {
            TypedKeys.of(line).forEach(chart::press);
        } else {
            palette.run(words.length == 2 && words[0].equals("herberge") ? words[1] : line);
        }
    }

    private Optional<Command> find(String word) {
        return chart.commands().stream()
                .filter(command -> command.name().equals(word) || command.key().equals(word))
                .findFirst();
    }

    private void askRoom() {
        desk.push(new LineMode(
                desk, texts.of("command.room"), texts.of("ask.room"), "", typed -> List.of(), this::chooseRoom));
    }

    /** Goes to the only room of that name, or with that text in its name; several are offered. */
    private void chooseRoom(String typed) {
        String part = typed.toLowerCase(Locale.ROOT);
        List<Room> rooms = desk.model().lines().rooms();
        List<Room> exact = rooms.stream()
                .filter(room -> room.name().toLowerCase(Locale.ROOT).equals(part))
                .toList();
        List<Room> found = exact.isEmpty()
                ? rooms.stream()
                        .filter(room -> room.name().toLowerCase(Locale.ROOT).contains(part))
                        .toList()
                : exact;
        if (found.size() == 1) {
            goTo(found.get(0));
        } else if (found.isEmpty()) {
            desk.notice(texts.of("chart.nothingMatches"));
        } else {
            List<ListMode.Item<Room>> items = found.stream()
                    .map(room -> new ListMode.Item<>(room.name() + "  " + room.location(), room))
                    .toList();
            desk.push(new ListMode<>(desk, texts.of("command.room"), items, this::goTo));
        }
    }

    private void goTo(Room room) {
        desk.change((LiveModel model) -> model.position(model.position().room(room.id())));
    }
}
