package herberge.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.UnreachableException;
import herberge.cli.live.model.Stay;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Sends changes. Each is first tried as a dry run, and sent after the user has seen its result. A change that clashes
 * with one of another user is shown field by field; one that does not clash is sent again on top of theirs. Without a
 * connection a change can wait for it.
 */
final class Sender {

    private final Desk desk;
    private final Texts texts;
    private final ExpectedStays expected;
    private final WaitingChanges waiting;

    Sender(Desk desk, Outbox outbox) {
        this.desk = desk;
        this.texts = desk.texts();
        this.expected = new ExpectedStays(desk);
        this.waiting = new WaitingChanges(desk, outbox, expected, this);
    }

    WaitingChanges waiting() {
        return waiting;
    }

    /** Asks the server what would become of the change, shows it, and sends the change if the user wants. */
    void propose(WantedChange change) {
        propose(change, () -> {});
    }

    /** @param preview says in lines what the server would make of it */
    void propose(WantedChange change, Function<JsonNode, List<String>> preview) {
        propose(change, preview, () -> {});
    }

    /**
     * Does the same for a change that waits.
     *
     * @param decided called when it is sent or cannot be done; not if the user leaves the question
     */
    void propose(WantedChange change, Runnable decided) {
        propose(change, result -> List.of(), decided);
    }

    private void propose(WantedChange change, Function<JsonNode, List<String>> preview, Runnable decided) {
        desk.background(
                () -> desk.api().send(change.write(), true),
                response -> confirm(
                        change, response.body().isBlank() ? List.of() : preview.apply(response.json()), decided),
                failure -> refuse(change, failure, decided));
    }

    private void confirm(WantedChange change, List<String> preview, Runnable decided) {
        List<String> lines = new ArrayList<>(List.of(change.sentence()));
        lines.addAll(preview);
        lines.add(texts.of("preview.free"));
        Map<String, Runnable> choices = Map.of("enter", then(decided, () -> send(change)));
        desk.push(new AskMode(desk, texts.of("preview"), lines, choices, texts.of("preview.keys")));
    }

    private static Runnable then(Runnable first, Runnable second) {
        return () -> {
            first.run();
            second.run();
        };
    }

    /**
     * Says why a change cannot be done, or lets the user decide how.
     *
     * @param decided called when that is known, as by {@link #propose(WantedChange, Runnable)}
     */
    void refuse(WantedChange change, RuntimeException failure, Runnable decided) {
        if (failure instanceof UnreachableException) {
            askToWait(change, decided);
            return;
        }
        if (isConflict(failure)) {
            resolve(change, ((ProblemException) failure).problem(), decided);
            return;
        }
        decided.run();
        List<String> lines = new ArrayList<>(List.of(change.sentence(), ""));
        desk.sentence(failure).lines().forEach(lines::add);
        desk.push(new AskMode(desk, texts.of("preview.refused"), lines, Map.of(), texts.of("preview.back")));
    }

    private static boolean isConflict(RuntimeException failure) {
        return failure instanceof ProblemException refused && refused.problem().hasCode("version-conflict");
    }

    /** Sends the change without asking. */
    void send(WantedChange change) {
        desk.change(model -> model.ghost(null).notice(texts.of("send.sending", change.sentence())));
        expected.show(change);
        desk.background(() -> desk.api().send(change.write(), false), response -> accept(change, response), failure -> {
            if (failure instanceof UnreachableException) {
                waiting.hold(change);
            } else {
                expected.takeBack(change);
                refuse(change, failure, () -> {});
            }
        });
    }

    private void askToWait(WantedChange change, Runnable decided) {
        desk.push(new AskMode(
                desk,
                texts.of("wait"),
                List.of(change.sentence(), texts.of("wait.why")),
                Map.of("enter", then(decided, () -> {
                    expected.show(change);
                    waiting.hold(change);
                })),
                texts.of("wait.keys")));
    }

    /** Shows a change that the server has made. */
    void accept(WantedChange change, ServerResponse response) {
        expected.confirm(change);
        desk.change(model -> model.ghost(null).notice("✔ " + change.sentence()).logged(change.line()));
        boolean booking = change.write().path().startsWith("/bookings") && change.expected() != null;
        if (booking && !response.body().isBlank()) {
            Stay stay = Stay.of(response.json(), desk.model().house().today());
            desk.change(model -> model.house(model.house().with(stay)));
        } else {
            desk.loader().load();
        }
    }

    private void resolve(WantedChange change, Problem problem, Runnable decided) {
        long current = Json.number(problem.members(), "currentVersion");
        List<String> clashes = Json.list(problem.members(), "clashes", field -> field.asText());
        WantedChange onTop = change.on(current);
        if (clashes.isEmpty() && change.write().method().equals("PATCH")) {
            desk.change(model -> model.logged(texts.of("conflict.merged", change.sentence())));
            decided.run();
            send(onTop);
            return;
        }
        desk.push(new AskMode(
                desk,
                texts.of("conflict"),
                new ConflictLines(texts).of(change, problem.members()),
                Map.of("m", then(decided, () -> send(onTop)), "t", then(decided, this::takeTheirs)),
                texts.of("conflict.keys")));
    }

    private void takeTheirs() {
        desk.change(model -> model.ghost(null).notice(texts.of("conflict.theirs")));
        desk.loader().load();
    }
}
