package herberge.cli.live;

import herberge.cli.live.screen.Size;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The palette: all commands of the chart and of the command line. What fits none of them is run as a command line. The
 * output of a command is a list that can be searched.
 */
final class PaletteCommand {

    private final Desk desk;
    private final ChartMode chart;
    private final Shell shell;
    private final Texts texts;

    PaletteCommand(Desk desk, ChartMode chart, Shell shell) {
        this.desk = desk;
        this.chart = chart;
        this.shell = shell;
        this.texts = desk.texts();
    }

    Command command() {
        return new Command(":", "palette", texts.of("command.palette"), this::open);
    }

    private void open() {
        desk.background(shell::commands, this::open);
    }

    private void open(List<Shell.Listed> listed) {
        List<ListMode.Item<Runnable>> items = new ArrayList<>();
        chart.commands().stream()
                .filter(command -> !command.name().isEmpty())
                .forEach(command -> items.add(new ListMode.Item<>(command.line(), command.run())));
        listed.forEach(command -> items.add(new ListMode.Item<>(line(command), () -> ask(command))));
        desk.push(new ListMode<>(desk, texts.of("command.palette"), items, Runnable::run)
                .otherwise(typed -> new ListMode.Item<>("herberge " + typed, () -> run(typed))));
    }

    private static String line(Shell.Listed command) {
        return String.format(Locale.ROOT, "herberge %-22s %s", command.name(), command.summary());
    }

    private void ask(Shell.Listed command) {
        desk.push(
                new LineMode(desk, command.summary(), "herberge", command.name() + " ", typed -> List.of(), this::run));
    }

    private void run(String line) {
        Size size = desk.size();
        desk.notice("… herberge " + line.strip());
        desk.background(() -> shell.run(Words.of(line), Math.max(20, Math.min(96, size.columns() - 4))), printed -> {
            desk.change(model -> model.notice("").logged("herberge " + line.strip()));
            List<ListMode.Item<String>> lines = printed.stream()
                    .map(text -> new ListMode.Item<>(text, text))
                    .toList();
            desk.push(new ListMode<>(desk, "herberge " + line.strip(), lines, text -> {}));
        });
    }
}
