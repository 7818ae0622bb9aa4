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
import picocli.CommandLine.Parameters;

/** Undoes or redoes a change: the one with the given number, or the user's next one after confirmation. */
abstract class UndoRedoCommand implements Callable<Integer> {

    private static final int FEW = 5;
    /** How many changes are searched for a given number, or for the latest change that can still be undone. */
    private static final int MANY = 500;

    private final CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "CHANGE", description = "number of the change; your latest when left out")
    @Nullable
    Long number;

    @Mixin
    final WriteOptions write = new WriteOptions();

    UndoRedoCommand(CommandContext context) {
        this.context = context;
    }

    /**
     * The step to execute.
     *
     * @param undone the number of the change that the server is asked to undo
     * @param about the change that is thereby undone or redone, if known
     */
    record Step(long undone, Optional<Change> about) {}

    /** Returns the next step, if there is one. */
    abstract Optional<Step> nextStep(UndoStack ownChanges);

    /** Returns the step for the change with this number. */
    abstract Step stepFor(long change, UndoStack all);

    /** The key of the message if there is no next step. */
    abstract String emptyMessage(boolean never);

    /** The key of the question, with a place for the sentence about the change. */
    abstract String question();

    /** The key of the message after the step, such as "Taken back". */
    abstract String doneMessage();

    /** The key of the message after the user has declined. */
    abstract String declinedMessage();

    @Override
    public Integer call() {
        if (number != null) {
            UndoStack all = changes(QueryString.none(), MANY);
            Step step = stepFor(number, all);
            execute(step, describe(step, all, MANY));
            return ExitCode.OK;
        }
        UndoStack latest = ownChanges(FEW);
        boolean whole = latest.newestFirst().size() < FEW;
        Step step = nextStep(latest)
                .filter(next -> whole || next.about().isPresent())
                .or(() -> whole ? Optional.empty() : nextStep(ownChanges(MANY)))
                .orElseThrow(() -> new NothingFoundException(
                        emptyMessage(latest.newestFirst().isEmpty())));
        String description = describe(step, latest, FEW);
        if (context.isConfirmed() || write.dryRun || confirm(latest, step, description)) {
            execute(step, description);
        } else {
            context.printer().printLine(context.text(declinedMessage()));
        }
        return ExitCode.OK;
    }

    private UndoStack ownChanges(int most) {
        return changes(QueryString.of("mine", "true"), most);
    }

    private UndoStack changes(QueryString query, int most) {
        return new UndoStack(context.api().list("/changes", query, most).stream()
                .map(Change::of)
                .toList());
    }

    /** Describes the step in a sentence; read before it is executed, and only where it is shown. */
    private String describe(Step step, UndoStack known, int most) {
        if (context.printer().format() != Format.TABLE) {
            return "";
        }
        TraceListings listings = new TraceListings(context);
        ChangeSentences sentences = new ChangeSentences(context.api(), context.names(), context.texts());
        return step.about()
                .map(about -> sentences
                        .find(about, entities(about, known, most))
                        .map(sentence -> context.text("step.on", sentence, listings.moment(about)))
                        .orElseGet(() -> listings.sentence(about)))
                .orElseGet(() -> context.text("step.change", step.undone()));
    }

    /** Returns all entities of the change; a change of a large group is longer than the list of the latest changes. */
    private List<Change> entities(Change about, UndoStack known, int most) {
        List<Change> listed = known.entitiesOf(about);
        boolean cut = most < MANY && known.newestFirst().size() >= most && known.mayCutOff(about);
        return cut || listed.isEmpty() ? ownChanges(MANY).entitiesOf(about) : listed;
    }

    private boolean confirm(UndoStack latest, Step step, String description) {
        MissingInputPrompts prompts = context.prompts("hint.step");
        prompts.requireTerminal();
        if (context.printer().format() == Format.TABLE) {
            new ChangeTable(context)
                    .print(latest.newestFirst(), latest.newestFirst().size() >= FEW);
        }
        return prompts.confirm(context.text(
                question(), description.isEmpty() ? context.text("step.change", step.undone()) : description));
    }

    private void execute(Step step, String description) {
        ServerResponse response = context.api().execute("/changes/" + step.undone() + "/undo", write.dryRun);
        List<String> lost =
                response.body().isBlank() ? List.of() : Json.list(response.json(), "notRestored", JsonNode::asText);
        print(step, response, description);
        if (!lost.isEmpty()) {
            context.warn(DisplayWidth.oneLine(context.text("step.lost", String.join(", ", lost))));
        }
    }

    private void print(Step step, ServerResponse response, String description) {
        Printer printer = context.printer();
        TraceListings listings = new TraceListings(context);
        switch (printer.format()) {
            case JSON -> printer.printJson(response.body().isBlank() ? "{}" : response.body());
            case CSV ->
                printer.printCsv(
                        step.about().stream().toList(), listings.changes().csv());
            case TABLE -> printer.printDone(write.resultText(context, doneMessage()) + ": " + description + ".");
        }
    }
}
