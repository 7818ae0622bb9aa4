package herberge.cli.live;

import herberge.cli.api.Api;
import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.screen.Size;
import herberge.cli.text.Texts;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The state of the application: the model, and the modes that take the keys. Everything here runs in the thread of the
 * screen; requests run in the background and hand their results back.
 */
final class Desk {

    private final Api api;
    private final Texts texts;
    private final Function<Problem, String> sentences;
    private final Mailbox mailbox;
    private final Executor requests;
    private final Executor commands;
    private final Supplier<Size> size;
    private final Deque<Mode> modes = new ArrayDeque<>();
    private final ChartLoader loader;
    private LiveModel model;
    private int pending;
    private boolean ended;

    Desk(
            LiveModel model,
            Api api,
            Texts texts,
            Function<Problem, String> sentences,
            Mailbox mailbox,
            Executor requests,
            Executor commands,
            Supplier<Size> size) {
        this.model = model;
        this.api = api;
        this.texts = texts;
        this.sentences = sentences;
        this.mailbox = mailbox;
        this.requests = requests;
        this.commands = commands;
        this.size = size;
        this.loader = new ChartLoader(this);
    }

    LiveModel model() {
        return model;
    }

    void change(UnaryOperator<LiveModel> step) {
        model = Viewport.follow(step.apply(model), size.get());
    }

    Texts texts() {
        return texts;
    }

    Api api() {
        return api;
    }

    Size size() {
        return size.get();
    }

    ChartLoader loader() {
        return loader;
    }

    void loadIfNeeded() {
        loader.loadIfNeeded();
    }

    void push(Mode mode) {
        modes.push(mode);
    }

    /** Ends the mode and all modes above it. */
    void pop(Mode mode) {
        while (modes.contains(mode)) {
            modes.pop();
        }
    }

    void press(Key key) {
        int line = key.is("click") ? Clicks.line(model, size.get(), key) : -1;
        if (line >= 0) {
            modes.element().pick(line);
        } else if (key.is("click")) {
            modes.element().press(Clicks.hint(model, texts, size.get(), key).orElse(key));
        } else {
            modes.element().press(key);
        }
        Mode top = modes.element();
        change(shown -> shown.dialog(top.dialog()));
    }

    /** Gives a line that was typed in the line mode to the topmost mode. */
    void enter(String line) {
        if (line.equals("esc")) {
            modes.element().press(Key.of("esc"));
        } else {
            modes.element().enter(line);
        }
        refresh();
    }

    /** The mode that takes the keys. */
    Mode mode() {
        return modes.element();
    }

    boolean isOpen(Mode mode) {
        return modes.contains(mode);
    }

    /** Whether no mode is open above the chart. */
    boolean isAtChart() {
        return modes.size() == 1;
    }

    /** Whether a request is under way. */
    boolean isBusy() {
        return pending > 0;
    }

    /** Shows the dialog of the topmost mode again, whose content has changed. */
    void refresh() {
        Mode top = modes.element();
        change(shown -> shown.dialog(top.dialog()));
    }

    void notice(String text) {
        change(shown -> shown.notice(text));
    }

    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    /** Runs the request in the background and the rest with its result; a failure becomes a notice. */
    <T> void background(Supplier<T> request, Consumer<T> done) {
        background(request, done, this::report);
    }

    /** Does the same, with another treatment of failures. */
    <T> void background(Supplier<T> request, Consumer<T> done, Consumer<RuntimeException> failed) {
        start(requests, request, done, failed);
    }

    /** Does the same in a thread of its own, for a command that may {@link #ask}: other requests do not wait for it. */
    <T> void command(Supplier<T> command, Consumer<T> done) {
        start(commands, command, done, this::report);
    }

    private <T> void start(Executor threads, Supplier<T> request, Consumer<T> done, Consumer<RuntimeException> failed) {
        pending++;
        threads.execute(() -> {
            try {
                T result = request.get();
                mailbox.post(true, () -> {
                    done.accept(result);
                    refresh();
                });
            } catch (ProblemException | UnreachableException | UnexpectedAnswerException | UncheckedIOException e) {
                mailbox.post(true, () -> {
                    failed.accept(e);
                    refresh();
                });
            } finally {
                mailbox.post(true, () -> pending--);
            }
        });
    }

    /**
     * Asks the user, and waits for the answer; empty if the user leaves the question, or ends the program. Called in the
     * thread of a {@link #command}, which does not count as under way meanwhile: the next line is its answer.
     *
     * @param question makes the mode that asks, and that calls its argument once
     */
    Optional<String> ask(Function<Consumer<Optional<String>>, Mode> question) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        mailbox.post(true, () -> {
            pending--;
            push(question.apply(given -> {
                pending++;
                answer.complete(given);
            }));
            refresh();
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows a failure of a request as a notice. */
    void report(RuntimeException failure) {
        notice(sentence(failure));
    }

    String sentence(RuntimeException failure) {
        if (failure instanceof ProblemException refused) {
            return sentences.apply(refused.problem());
        }
        Throwable cause =
                failure instanceof UncheckedIOException ? failure.getCause() : null; // a file, such as the login
        return failure.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }
}
