package herberge.cli.command;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;

import herberge.cli.api.QueryString;
import herberge.cli.api.Room;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.TapeChart;
import herberge.cli.input.DateParser;
import herberge.cli.output.ChartDrawing;
import herberge.cli.output.Column;
import herberge.cli.output.Printer;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chart FROM [TO]}: draws the tape chart. */
@Command(description = "Draw the tape chart.")
final class ChartCommand implements Callable<Integer> {

    private static final int DEFAULT_NIGHTS = 28;

    private static final List<Column<Line>> CSV = List.of(
            number("roomId", line -> line.room().id()),
            text("room", line -> line.room().name()),
            text("location", line -> line.room().location()),
            text("kind", line -> line.span().kind()),
            number("id", line -> line.span().id() == null ? "" : line.span().id()),
            text("from", line -> line.span().from()),
            text("to", line -> line.span().to()),
            text("status", line -> line.span().status()),
            text("label", line -> line.span().label()),
            text(
                    "occupiedUntil",
                    line -> line.span().occupiedUntil() == null
                            ? ""
                            : line.span().occupiedUntil()));

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "FROM", description = "first night: today, 2026-12-24, 24.12., fri …")
    String from = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "not shown any more; else four weeks")
    @Nullable
    String to;

    ChartCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        DateParser days = context.days();
        LocalDate first = days.parseDay(from);
        LocalDate end = to == null ? first.plusDays(DEFAULT_NIGHTS) : days.parseEnd(to, first);
        ServerResponse response =
                context.api().get("/tape-chart", QueryString.of("from", first).and("to", end));
        Printer printer = context.printer();
        switch (printer.format()) {
            case JSON -> printer.printJson(response.body());
            case CSV -> printer.printCsv(lines(TapeChart.of(response.json())), CSV);
            case TABLE -> draw(printer, TapeChart.of(response.json()), first, end);
        }
        return ExitCode.OK;
    }

    private void draw(Printer printer, TapeChart chart, LocalDate first, LocalDate end) {
        if (chart.rooms().isEmpty()) {
            printer.printLine(context.text("chart.noRooms"));
            return;
        }
        new ChartDrawing(chart, first, end, context.info().today(), printer.style(), context.texts())
                .lines()
                .forEach(printer::printLine);
        context.writes()
                .remember(chart.rooms().stream()
                        .flatMap(row -> row.spans().stream())
                        .toList());
    }

    private static List<Line> lines(TapeChart chart) {
        return chart.rooms().stream()
                .flatMap(row -> row.spans().stream().map(span -> new Line(row.room(), span)))
                .toList();
    }

    private record Line(Room room, TapeChart.Span span) {}
}
