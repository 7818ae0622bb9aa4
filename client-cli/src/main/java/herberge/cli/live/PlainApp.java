package herberge.cli.live;

import herberge.cli.api.Api;
import herberge.cli.api.Problem;
import herberge.cli.live.screen.Size;
import herberge.cli.live.view.PlainView;
import herberge.cli.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The live chart without a screen, for screen readers and simple terminals: it prints lines and reads lines. It has the
 * model and the commands of the full-screen chart. A line is read when the answers to the one before are there, so a pipe
 * can type too.
 */
public final class PlainApp {

    private static final Size WINDOW = new Size(80, 24);
    private static final int WIDTH = 999;
    private static final long IDLE_MILLIS = 60_000;

    private final LiveSession session;
    private final Mailbox mailbox;
    private final Desk desk;
    private final PlainCommands commands;
    private final Announcer announcer;
    private final BufferedReader in;
    private final Deque<String> typed = new ArrayDeque<>();
    private final boolean interactive;
    private @Nullable RuntimeException failure;
    private boolean ended;

    /**
     * @param sentences describes a problem that the server has sent
     * @param shell runs command lines
     * @param interactive whether a user types; a pipe is not prompted, and needs a server at once
     */
    public PlainApp(
            Api api,
            Texts texts,
            Function<Problem, String> sentences,
            Shell shell,
            InputStream in,
            PrintStream out,
            boolean interactive) {
        this.interactive = interactive;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.session = new LiveSession(api, texts, sentences, () -> WINDOW);
        this.mailbox = session.mailbox();
        this.desk = session.desk();
        ChartMode chart = session.chart();
        PlainView view = new PlainView(texts);
        this.announcer = new Announcer(view, out, interactive, desk.model());
        PaletteCommand palette =
                new PaletteCommand(desk, chart, shell, () -> WIDTH, (line, printed) -> announcer.print(printed));
        this.commands = new PlainCommands(desk, chart, palette, view, announcer::print);
        chart.add(commands.all());
        chart.add(new ViewCommands(desk, chart).all());
        chart.add(List.of(palette.command()));
    }

    /** Runs until the user ends it, the input ends, or {@link #close} is called. */
    public void run() {
        try (session) {
            announcer.print(List.of(desk.texts().of("plain.start")));
            LiveSession.daemon(this::readLines, "plain-lines").start();
            session.begin(interactive ? session::followFromNow : this::fail);
            while (!desk.isEnded() && !Thread.currentThread().isInterrupted()) {
                step();
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Ends with the failure, since no user waits until the server is back. */
    private void fail(RuntimeException cause) {
        failure = cause;
        desk.end();
    }

    /** Makes {@link #run} return soon; may be called from any thread. */
    public void close() {
        mailbox.post(true, desk::end);
    }

    private void step() {
        Mailbox.Message message = mailbox.poll(IDLE_MILLIS);
        if (message != null) {
            message.work().run();
            announce();
        }
        while (!desk.isBusy() && !typed.isEmpty() && !desk.isEnded()) {
            take(typed.remove());
            session.details().settle();
        }
        if (desk.isBusy()) {
            return;
        }
        session.details().settle();
        if (!desk.isBusy() && ended) {
            desk.end();
        } else if (!desk.isEnded()) {
            announcer.prompt();
        }
    }

    private void take(String line) {
        long before = announcer.printed();
        desk.change(model -> model.notice(""));
        announce();
        if (desk.isAtChart()) {
            commands.enter(line);
            desk.refresh();
        } else if (line.isEmpty() && isAtList()) {
            announcer.more();
            return;
        } else {
            desk.enter(line);
        }
        announce();
        if (announcer.printed() == before && desk.isAtChart() && !desk.isBusy() && !desk.isEnded()) {
            commands.enter("");
        }
    }

    private boolean isAtList() {
        return desk.mode() instanceof ListMode<?>;
    }

    /** Says what is new. A box that asks nothing is said and closed. */
    private void announce() {
        announcer.announce(desk.model(), desk.mode().hint());
        if (!desk.mode().asks()) {
            desk.enter("esc");
            announcer.announce(desk.model(), desk.mode().hint());
        }
    }

    private void readLines() {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String next = line.strip();
                mailbox.post(true, () -> {
                    announcer.received();
                    typed.add(next);
                });
            }
        } catch (IOException e) {
            close(); // the terminal is gone
            return;
        }
        mailbox.post(true, () -> ended = true);
    }
}
