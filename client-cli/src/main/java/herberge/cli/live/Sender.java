package herberge.cli.live;

import herberge.cli.api.Json;
import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.UnreachableException;
import herberge.cli.live.model.Stay;
import herberge.cli.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sends changes. Each is first tried as a dry run, and sent after the user has seen its result. A change that clashes
 * with one of another user is shown field by field; one that does not clash is sent again on top of theirs. Without a
 * connection changes wait, and are sent with their first idempotency key when it is back.
 */
final class Sender {

    private final Desk desk;
    private final Texts texts;
    private final Outbox outbox;
    private final ExpectedStays expected;

    Sender(Desk desk, Outbox outbox) {
        this.desk = desk;
        this.texts = desk.texts();
        this.outbox = outbox;
        this.expected = new ExpectedStays(desk);
        countWaiting();
    }

    /** Asks the server what would become of the change, shows it, and sends the change if the user wants. */
    void propose(WantedChange change) {
        desk.background(
                () -> desk.api().send(change.write(), true),
                response -> confirm(change, List.of(change.sentence(), texts.of("preview.free"))),
                failure -> refuse(change, failure));
    }

    private void confirm(WantedChange change, List<String> lines) {
        desk.push(new AskMode(
                desk, texts.of("preview"), lines, Map.of("enter", () -> send(change)), texts.of("preview.keys")));
    }

    private void refuse(WantedChange change, RuntimeException failure) {
        if (failure instanceof UnreachableException) {
            askToWait(change);
            return;
        }
        if (isConflict(failure)) {
            resolve(change, ((ProblemException) failure).problem());
            return;
        }
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
                hold(change);
            } else {
                expected.takeBack(change);
                refuse(change, failure);
            }
        });
    }

    private void askToWait(WantedChange change) {
        desk.push(new AskMode(
                desk,
                texts.of("wait"),
                List.of(change.sentence(), texts.of("wait.why")),
                Map.of("enter", () -> {
                    expected.show(change);
                    hold(change);
                }),
                texts.of("wait.keys")));
    }

    /** Keeps the change until the connection is back. */
    private void hold(WantedChange change) {
        outbox.add(change, desk.api().serverTime().orElse(null));
        desk.change(model -> model.ghost(null).notice("✱ " + change.sentence()));
        countWaiting();
    }

    private void countWaiting() {
        int count = outbox.all().size();
        desk.change(model -> model.link(model.link().waiting(count)));
    }

    /** Sends what waits, one after the other; called when the connection is back. */
    void sendWaiting() {
        outbox.all().stream().findFirst().ifPresent(this::sendWaiting);
    }

    private void sendWaiting(Outbox.Waiting waiting) {
        Instant now = desk.api().serverTime().orElse(Instant.MAX);
        if (!waiting.isFresh(now)) {
            askAboutOld(waiting);
            return;
        }
        desk.background(
                () -> desk.api().send(waiting.change().write(), false),
                response -> {
                    drop(waiting);
                    accept(waiting.change(), response);
                    sendWaiting();
                },
                failure -> {
                    if (!(failure instanceof UnreachableException)) {
                        drop(waiting);
                        expected.takeBack(waiting.change());
                        refuse(waiting.change(), failure);
                        sendWaiting();
                    }
                });
    }

    /** The server may have executed it and forgotten the key: only the user can decide, by the chart. */
    private void askAboutOld(Outbox.Waiting waiting) {
        desk.push(new AskMode(
                desk,
                texts.of("wait.old"),
                List.of(waiting.change().sentence(), texts.of("wait.old.why")),
                Map.of(
                        "s",
                        () -> {
                            drop(waiting);
                            expected.takeBack(waiting.change());
                            propose(waiting.change());
                            sendWaiting();
                        },
                        "x",
                        () -> {
                            drop(waiting);
                            expected.takeBack(waiting.change());
                            sendWaiting();
                        }),
                texts.of("wait.old.keys")));
    }

    private void drop(Outbox.Waiting waiting) {
        outbox.remove(waiting);
        countWaiting();
    }

    private void accept(WantedChange change, ServerResponse response) {
        expected.confirm(change);
        desk.change(model -> model.ghost(null).notice("✔ " + change.sentence()).logged(change.line()));
        boolean booking = change.write().path().startsWith("/bookings");
        if (booking && !response.body().isBlank()) {
            Stay stay = Stay.of(response.json(), desk.model().house().today());
            desk.change(model -> model.house(model.house().with(stay)));
        } else {
            desk.loader().load();
        }
    }

    private void resolve(WantedChange change, Problem problem) {
        long current = Json.number(problem.members(), "currentVersion");
        List<String> clashes = Json.list(problem.members(), "clashes", field -> field.asText());
        WantedChange onTop = change.on(current);
        if (clashes.isEmpty() && change.write().method().equals("PATCH")) {
            desk.change(model -> model.logged(texts.of("conflict.merged", change.sentence())));
            send(onTop);
            return;
        }
        desk.push(new AskMode(
                desk,
                texts.of("conflict"),
                new ConflictLines(texts).of(change, problem.members()),
                Map.of("m", () -> send(onTop), "t", this::takeTheirs),
                texts.of("conflict.keys")));
    }

    private void takeTheirs() {
        desk.change(model -> model.ghost(null).notice(texts.of("conflict.theirs")));
        desk.loader().load();
    }
}
