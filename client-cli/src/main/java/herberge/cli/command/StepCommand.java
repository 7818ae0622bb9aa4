package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Change;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.NothingFoundException;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Format;
import herberge.cli.output.Printer;
import herberge.cli.output.TraceListings;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A step back or forth through changes: the one that is named, or the next of one's own after a yes. */
abstract class StepCommand implements Callable<Integer> {

    private static final int SHOWN = 5;
    /** So far back a change is looked up by its number, or for one that stands. */
    private static final int KNOWN = 500;

    private final CommandContext desk;

    @Parameters(arity = "0..1", paramLabel = "CHANGE", description = "number of the change; your latest when left out")
    @Nullable
    Long number;

    @Option(
            names = {"-y", "--yes"},
            description = "do not ask")
    boolean yes;

    @Mixin
    final WriteOptions write = new WriteOptions();

    StepCommand(CommandContext desk) {
        this.desk = desk;
    }

    /**
     * What is to be done.
     *
     * @param undone the number that the server is asked to undo
     * @param about  the change that this takes back or does again, if it is known
     */
    record Step(long undone, Optional<Change> about) {}

    /** The next step, if there is one. */
    abstract Optional<Step> next(UndoStack own);

    /** The step that concerns the change of that number, among all those known. */
    abstract Step named(long change, UndoStack all);

    /** What to say where there is no next step. */
    abstract String nothing(boolean never);

    /** Such as "Take back 812, booking 17 updated". */
    abstract String question(String change);

    /** Such as "Taken back". */
    abstract String happened();

    /** What to say after a no. */
    abstract String left();

    @Override
    public Integer call() {
        if (number != null) {
            act(named(number, changes(QueryString.none(), KNOWN)));
            return ExitCode.OK;
        }
        UndoStack latest = own(SHOWN);
        Step step = next(latest)
                .or(() -> latest.newestFirst().size() < SHOWN ? Optional.empty() : next(own(KNOWN)))
                .orElseThrow(() ->
                        new NothingFoundException(nothing(latest.newestFirst().isEmpty())));
        if (yes || write.dryRun || agreed(latest, step)) {
            act(step);
        } else {
            desk.printer().line(left());
        }
        return ExitCode.OK;
    }

    private UndoStack own(int most) {
        return changes(QueryString.of("mine", "true"), most);
    }

    private UndoStack changes(QueryString query, int most) {
        return new UndoStack(desk.api().list("/changes", query, most).stream()
                .map(Change::of)
                .toList());
    }

    private boolean agreed(UndoStack latest, Step step) {
        MissingInputPrompts questions =
                new MissingInputPrompts(desk.terminal(), "say --yes, or the number of the change.");
        questions.requireSomebody();
        TraceListings listings = new TraceListings(desk);
        if (desk.printer().format() == Format.TABLE) {
            desk.printer().table(latest.newestFirst(), listings.changes().table());
        }
        String change = step.about()
                .map(about -> about.id() + ", " + listings.sentence(about))
                .orElse("change " + step.undone());
        return questions.agreed(question(change) + "?");
    }

    private void act(Step step) {
        ServerResponse answer = desk.api().act("/changes/" + step.undone() + "/undo", write.dryRun);
        List<String> lost =
                answer.body().isBlank() ? List.of() : Json.list(answer.json(), "notRestored", JsonNode::asText);
        tell(step, answer);
        if (!lost.isEmpty()) {
            desk.warn(DisplayWidth.oneLine(
                    "Not restored, because nothing remembers what it was: " + String.join(", ", lost) + "."));
        }
    }

    private void tell(Step step, ServerResponse answer) {
        Printer printer = desk.printer();
        TraceListings listings = new TraceListings(desk);
        switch (printer.format()) {
            case JSON -> printer.json(answer.body().isBlank() ? "{}" : answer.body());
            case CSV ->
                printer.csv(step.about().stream().toList(), listings.changes().csv());
            case TABLE ->
                printer.line(write.happened(happened()) + ": "
                        + step.about().map(listings::sentence).orElse("change " + step.undone()) + ".");
        }
    }
}
