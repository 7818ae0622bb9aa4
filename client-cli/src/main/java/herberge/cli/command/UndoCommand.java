package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.ExitCode;
import herberge.cli.api.Answer;
import herberge.cli.api.Change;
import herberge.cli.api.Json;
import herberge.cli.api.Query;
import herberge.cli.input.NothingFoundException;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Format;
import herberge.cli.output.Printer;
import herberge.cli.output.TraceListings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code undo [CHANGE]}: takes a change back; without a number the latest of one's own, after a yes. */
@Command(
        description = "Take back a change, by default your latest.",
        footer = {"", "An undo is a change of its own: undo again to take it back.", "Numbers: herberge changes"})
final class UndoCommand implements Callable<Integer> {

    private static final int SHOWN = 5;
    /** So far back a change is looked up by its number, to say what it was. */
    private static final int KNOWN = 500;

    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "CHANGE", description = "number of the change; your latest when left out")
    @Nullable
    Long number;

    @Option(
            names = {"-y", "--yes"},
            description = "do not ask")
    boolean yes;

    @Mixin
    final WriteOptions write = new WriteOptions();

    UndoCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (number != null) {
            undo(number, known(number));
            return ExitCode.OK;
        }
        List<JsonNode> latest = desk.api().list("/changes", Query.of("mine", "true"), SHOWN);
        if (latest.isEmpty()) {
            throw new NothingFoundException("You have changed nothing yet.");
        }
        Change last = Change.of(latest.get(0));
        if (yes || write.dryRun || agreed(latest, last)) {
            undo(last.id(), Optional.of(last));
        } else {
            desk.printer().line("Nothing is taken back.");
        }
        return ExitCode.OK;
    }

    private boolean agreed(List<JsonNode> latest, Change last) {
        Questions questions = new Questions(desk.terminal(), "say --yes, or the number of the change.");
        questions.requireSomebody();
        TraceListings listings = new TraceListings(desk);
        if (desk.printer().format() == Format.TABLE) {
            desk.printer()
                    .table(
                            latest.stream().map(Change::of).toList(),
                            listings.changes().table());
        }
        return questions.agreed("Take back " + last.id() + ", " + listings.sentence(last) + "?");
    }

    private Optional<Change> known(long id) {
        return desk.api().list("/changes", Query.none(), KNOWN).stream()
                .map(Change::of)
                .filter(change -> change.id() == id)
                .findFirst();
    }

    private void undo(long id, Optional<Change> change) {
        Answer answer = desk.api().act("/changes/" + id + "/undo", write.dryRun);
        List<String> lost =
                answer.body().isBlank() ? List.of() : Json.list(answer.json(), "notRestored", JsonNode::asText);
        tell(id, change, answer);
        if (!lost.isEmpty()) {
            desk.warn(DisplayWidth.oneLine(
                    "Not restored, because nothing remembers what it was: " + String.join(", ", lost) + "."));
        }
    }

    private void tell(long id, Optional<Change> change, Answer answer) {
        Printer printer = desk.printer();
        TraceListings listings = new TraceListings(desk);
        switch (printer.format()) {
            case JSON -> printer.json(answer.body().isBlank() ? "{}" : answer.body());
            case CSV -> printer.csv(change.stream().toList(), listings.changes().csv());
            case TABLE ->
                printer.line(write.happened("Taken back") + ": "
                        + change.map(listings::sentence).orElse("change " + id) + ".");
        }
    }
}
