package herberge.cli.live;

import herberge.cli.output.DisplayWidth;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The palette: all commands of the chart and of the command line. What fits none of them is run as a command line. What
 * the program would print is shown, and what it asks is asked.
 */
final class PaletteCommand {

    private final Desk desk;
    private final ChartMode chart;
    private final Shell shell;
    private final IntSupplier width;
    private final BiConsumer<String, List<String>> printed;
    private final Texts texts;

    /**
     * @param width the columns for which command lines print
     * @param printed shows the lines that a command line has printed
     */
    PaletteCommand(
            Desk desk, ChartMode chart, Shell shell, IntSupplier width, BiConsumer<String, List<String>> printed) {
        this.desk = desk;
        this.chart = chart;
        this.shell = shell;
        this.width = width;
        this.printed = printed;
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
        String begin = command.name() + " ";
        desk.push(new LineMode(desk, command.summary(), "herberge", begin, typed -> List.of(), this::run).continued());
    }

    /** Runs the line as the command line of the program, without its first word. */
    void run(String typed) {
        String line = "herberge " + typed.strip();
        desk.notice("… " + line);
        int columns = width.getAsInt();
        Shell.Questions questions = (before, question) -> desk.ask(done -> question(line, before, question, done));
        desk.command(() -> shell.run(Words.of(typed), columns, questions), lines -> {
            desk.change(model -> model.notice("").logged(line));
            printed.accept(line, lines);
        });
    }

    /** Shows the question of a command below what the command has printed before. */
    private Mode question(String line, List<String> before, String question, Consumer<Optional<String>> done) {
        List<String> lines = new ArrayList<>(before);
        lines.addAll(DisplayWidth.wrapped(question, width.getAsInt()));
        return new LineMode(
                        desk,
                        line,
                        texts.of("ask.answer"),
                        "",
                        typed -> lines,
                        answer -> done.accept(Optional.of(answer)))
                .ifLeft(() -> done.accept(Optional.empty()));
    }
}
