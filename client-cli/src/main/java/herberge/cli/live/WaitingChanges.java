package herberge.cli.live;

import herberge.cli.api.UnreachableException;
import herberge.cli.text.Texts;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The changes that wait for the connection, also those that a former run has kept. They are drawn in the chart with a
 * mark, and sent with their first idempotency keys when the connection is back. One that is too old for that is compared
 * with the house, and the user decides.
 */
final class WaitingChanges {

    private final Desk desk;
    private final Texts texts;
    private final Outbox outbox;
    private final ExpectedStays expected;
    private final Sender sender;
    private @Nullable Mode question;

    WaitingChanges(Desk desk, Outbox outbox, ExpectedStays expected, Sender sender) {
        this.desk = desk;
        this.texts = desk.texts();
        this.outbox = outbox;
        this.expected = expected;
        this.sender = sender;
        desk.loader().afterwards(this::show);
        count();
    }

    Command command() {
        return new Command("W", "waiting", texts.of("command.waiting"), this::list);
    }

    /** Draws them in the chart that was just loaded. */
    private void show() {
        outbox.all().forEach(waiting -> expected.showAgain(waiting.change()));
    }

    /** Keeps the change until the connection is back. */
    void hold(WantedChange change) {
        desk.change(model -> model.ghost(null).notice("✱ " + change.sentence()));
        store(() -> outbox.add(change, desk.api().serverTime().orElse(null)));
        count();
    }

    private void count() {
        int count = outbox.all().size();
        desk.change(model -> model.link(model.link().waiting(count)));
    }

    /** Sends all, one after the other; called when the connection is back. What the user leaves undecided waits on. */
    void sendAll() {
        sendNext(outbox.all().iterator());
    }

    private void sendNext(Iterator<Outbox.Waiting> rest) {
        if (rest.hasNext()) {
            send(rest.next(), () -> sendNext(rest));
        }
    }

    private void list() {
        List<ListMode.Item<Outbox.Waiting>> items = outbox.all().stream()
                .map(waiting -> new ListMode.Item<>(waiting.change().sentence(), waiting))
                .toList();
        if (items.isEmpty()) {
            desk.notice(texts.of("waiting.none"));
        } else {
            desk.push(new ListMode<>(desk, texts.of("command.waiting"), items, this::decide));
        }
    }

    private void decide(Outbox.Waiting waiting) {
        ask(
                texts.of("waiting.what"),
                List.of(waiting.change().sentence(), waiting.change().line()),
                Map.of("s", () -> send(waiting, () -> {}), "x", () -> drop(waiting)),
                texts.of("waiting.keys"),
                () -> {});
    }

    /** @param then called when this one needs no more, whether it is sent, asked about or left waiting */
    private void send(Outbox.Waiting waiting, Runnable then) {
        Instant now = desk.api().serverTime().orElse(Instant.MAX);
        if (!waiting.isFresh(now)) {
            compare(waiting, then);
            return;
        }
        desk.background(
                () -> desk.api().send(waiting.change().write(), false),
                response -> {
                    remove(waiting);
                    sender.accept(waiting.change(), response);
                    then.run();
                },
                failure -> {
                    if (failure instanceof UnreachableException) {
                        desk.report(failure);
                    } else {
                        sender.refuse(waiting.change(), failure, () -> drop(waiting));
                        then.run();
                    }
                });
    }

    /** The server may have executed it and forgotten its key: the user decides by what the house is now. */
    private void compare(Outbox.Waiting waiting, Runnable then) {
        HouseComparison comparison =
                new HouseComparison(desk.api(), texts, desk.model().house());
        desk.background(
                () -> comparison.of(waiting.change().write()), found -> askAboutOld(waiting, found, then), failure -> {
                    if (failure instanceof UnreachableException) {
                        desk.report(failure);
                    } else {
                        askAboutOld(waiting, List.of(texts.of("wait.old.why")), then);
                    }
                });
    }

    private void askAboutOld(Outbox.Waiting waiting, List<String> found, Runnable then) {
        List<String> lines = new ArrayList<>(List.of(waiting.change().sentence(), ""));
        lines.addAll(found);
        ask(
                texts.of("wait.old"),
                lines,
                Map.of(
                        "s",
                        () -> {
                            sender.propose(waiting.change().again(), () -> drop(waiting));
                            then.run();
                        },
                        "x",
                        () -> {
                            drop(waiting);
                            then.run();
                        }),
                texts.of("wait.old.keys"),
                () -> {
                    desk.notice(texts.of("waiting.on", waiting.change().sentence()));
                    then.run();
                });
    }

    /** Asks once, also if the connection was lost and is back meanwhile. */
    private void ask(String title, List<String> lines, Map<String, Runnable> choices, String keys, Runnable left) {
        if (question != null && desk.isOpen(question)) {
            return;
        }
        AskMode asked = new AskMode(desk, title, lines, choices, keys).ifLeft(left);
        question = asked;
        desk.push(asked);
    }

    private void drop(Outbox.Waiting waiting) {
        remove(waiting);
        expected.takeBack(waiting.change());
    }

    private void remove(Outbox.Waiting waiting) {
        store(() -> outbox.remove(waiting));
        count();
    }

    /** Says so if the file cannot be written, as on a full disk: then it is known in this run only. */
    private void store(Runnable work) {
        try {
            work.run();
        } catch (UncheckedIOException e) {
            desk.report(e);
        }
    }
}
