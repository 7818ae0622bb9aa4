package herberge.cli.live;

import herberge.cli.api.Api;
import herberge.cli.api.Problem;
import herberge.cli.live.screen.Painter;
import herberge.cli.live.screen.Size;
import herberge.cli.live.view.Screen;
import herberge.cli.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The live tape chart. One thread owns the model and the screen; keys, the feed and the responses to requests come from
 * other threads through the mailbox. The screen is painted at once after a key, and at most four times a second for
 * changes of other users.
 */
public final class LiveApp {

    private static final long REPAINT_MILLIS = 250;
    private static final long REST_MILLIS = 220;
    private static final long IDLE_MILLIS = 60_000;

    private final LiveSession session;
    private final Mailbox mailbox;
    private final Screen screen;
    private final Painter painter;
    private final Device device;
    private final Desk desk;
    private Size size;
    private boolean settled;
    private long paintedAt;

    /**
     * @param sentences describes a problem that the server has sent
     * @param shell runs commands of the palette
     */
    LiveApp(Api api, Texts texts, boolean colours, Function<Problem, String> sentences, Shell shell, Device device) {
        this.device = device;
        this.size = device.size();
        this.screen = new Screen(texts);
        this.painter = new Painter(colours);
        this.session = new LiveSession(api, texts, sentences, () -> size);
        this.mailbox = session.mailbox();
        this.desk = session.desk();
        ChartMode chart = session.chart();
        ViewCommands view = new ViewCommands(desk, chart);
        chart.add(view.ofScreen(device, painter));
        chart.add(view.all());
        chart.add(List.of(new PaletteCommand(desk, chart, shell, this::listWidth, this::list).command()));
    }

    /** Opens this process's terminal. */
    public static LiveApp open(
            Api api, Texts texts, boolean colours, Function<Problem, String> sentences, Shell shell) {
        return new LiveApp(api, texts, colours, sentences, shell, LiveTerminal.open());
    }

    /** Runs until the user ends it or {@link #close} is called; leaves the terminal as it was found. */
    public void run() {
        try (device;
                session) {
            device.onResize(() -> mailbox.post(true, this::resize));
            LiveSession.daemon(this::readKeys, "live-keys").start();
            session.begin(session::followFromNow);
            while (!desk.isEnded() && !Thread.currentThread().isInterrupted()) {
                step();
            }
        }
    }

    /** Makes {@link #run} return soon; may be called from any thread. */
    public void close() {
        mailbox.post(true, desk::end);
    }

    private void step() {
        boolean urgent = false;
        Mailbox.Message message = mailbox.poll(settled ? IDLE_MILLIS : REST_MILLIS);
        if (message == null) {
            session.details().settle();
            settled = true;
        }
        while (message != null) {
            message.work().run();
            urgent |= message.urgent();
            settled = false;
            message = mailbox.poll(urgent ? 0 : Math.max(0, REPAINT_MILLIS - sincePaint()));
        }
        paint();
    }

    private long sincePaint() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - paintedAt);
    }

    private void paint() {
        String bytes = painter.paint(screen.draw(desk.model(), size));
        if (!bytes.isEmpty()) {
            device.write(bytes);
            paintedAt = System.nanoTime();
        }
    }

    private void resize() {
        size = device.size();
        desk.change(model -> model);
        desk.loadIfNeeded();
    }

    private void readKeys() {
        KeyDecoder decoder = new KeyDecoder(device.keys());
        try {
            for (Key key = decoder.next(); key != null; key = decoder.next()) {
                Key pressed = key;
                mailbox.post(true, () -> desk.press(pressed));
            }
        } catch (IOException e) {
            close(); // the terminal is gone
            return;
        }
        close();
    }

    /** The columns inside of the widest box. */
    private int listWidth() {
        return Math.max(20, Math.min(96, size.columns() - 4));
    }

    /** Shows what a command has printed as a list that can be searched. */
    private void list(String title, List<String> printed) {
        List<ListMode.Item<String>> lines =
                printed.stream().map(text -> new ListMode.Item<>(text, text)).toList();
        desk.push(new ListMode<>(desk, title, lines, text -> {}));
    }
}
