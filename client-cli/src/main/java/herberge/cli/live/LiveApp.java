package herberge.cli.live;

import herberge.cli.api.Api;
import herberge.cli.api.Credentials;
import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.live.model.House;
import herberge.cli.live.model.Link;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.screen.Painter;
import herberge.cli.live.screen.Size;
import herberge.cli.live.view.Screen;
import herberge.cli.realtime.FeedFaultException;
import herberge.cli.realtime.LogPosition;
import herberge.cli.realtime.RealtimeFeed;
import herberge.cli.text.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The live tape chart. One thread owns the model and the screen; keys, the feed and the responses to requests come from
 * other threads through the mailbox. The screen is painted at once after a key, and at most four times a second for
 * changes of other users.
 */
public final class LiveApp {

    private static final long REPAINT_MILLIS = 250;
    private static final long REST_MILLIS = 220;
    private static final long IDLE_MILLIS = 60_000;

    private final Api api;
    private final Mailbox mailbox = new Mailbox();
    private final ExecutorService requests = Executors.newSingleThreadExecutor(task -> daemon(task, "live-requests"));
    private final Screen screen;
    private final Painter painter;
    private final Device device;
    private final Desk desk;
    private final DetailLoader details;
    private final Sender sender;
    private @Nullable RealtimeFeed feed;
    private Size size;
    private boolean settled;
    private long paintedAt;

    /**
     * @param sentences describes a problem that the server has sent
     * @param shell runs commands of the palette
     */
    LiveApp(Api api, Texts texts, boolean colours, Function<Problem, String> sentences, Shell shell, Device device) {
        this.api = api;
        this.device = device;
        this.size = device.size();
        this.screen = new Screen(texts);
        this.painter = new Painter(colours);
        Link link = new Link(Link.State.CONNECTING, api.access().server().url(), "", 0);
        LiveModel model = LiveModel.of(House.empty(LocalDate.EPOCH), link);
        this.desk = new Desk(model, api, texts, sentences, mailbox, requests, () -> size);
        this.details = new DetailLoader(desk, this::reportFocus);
        ChartMode chart = new ChartMode(desk);
        desk.push(chart);
        String user = api.access().credentials().map(Credentials::username).orElse("");
        Outbox outbox = new Outbox(
                api.access().waiting(), user + "@" + api.access().server().url());
        this.sender = new Sender(desk, outbox);
        chart.add(new StayCommands(desk, sender).all());
        chart.add(new BookCommands(desk, sender).all());
        chart.add(new WorkListCommands(desk, chart, sender).all());
        chart.add(List.of(new UndoCommand(desk, sender).command()));
        chart.add(new ViewCommands(desk, chart, device, painter).all());
        chart.add(List.of(new PaletteCommand(desk, chart, shell).command()));
    }

    /** Opens this process's terminal. */
    public static LiveApp open(
            Api api, Texts texts, boolean colours, Function<Problem, String> sentences, Shell shell) {
        return new LiveApp(api, texts, colours, sentences, shell, LiveTerminal.open());
    }

    /** Runs until the user ends it or {@link #close} is called; leaves the terminal as it was found. */
    public void run() {
        try (device) {
            device.onResize(() -> mailbox.post(true, this::resize));
            daemon(this::readKeys, "live-keys").start();
            desk.loader().load(this::follow, this::followFromNow);
            while (!desk.isEnded() && !Thread.currentThread().isInterrupted()) {
                step();
            }
        } finally {
            if (feed != null) {
                feed.close();
            }
            requests.shutdownNow();
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
            details.settle();
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

    /** Tells the other users what this one looks at. */
    private void reportFocus(long booking) {
        if (feed != null) {
            feed.focus(booking == 0 ? null : new RealtimeFeed.Focus("booking", booking, false));
        }
    }

    private void follow(LogPosition position) {
        startFeed(position);
    }

    /** Without a server the feed waits for one and then loads the chart. */
    private void followFromNow(RuntimeException failure) {
        desk.report(failure);
        desk.change(model -> model.link(model.link().state(Link.State.LOST)));
        startFeed(null);
    }

    private void startFeed(@Nullable LogPosition position) {
        if (feed != null) {
            return;
        }
        RealtimeFeed following =
                new RealtimeFeed(api, new FeedReceiver(desk, mailbox, details, sender::sendWaiting), position, true);
        feed = following;
        daemon(() -> runFeed(following), "live-feed").start();
    }

    private void runFeed(RealtimeFeed following) {
        try {
            following.run();
        } catch (ProblemException | FeedFaultException | UnexpectedAnswerException e) {
            mailbox.post(true, () -> {
                desk.report(e);
                desk.change(model -> model.link(model.link().state(Link.State.LOST)));
            });
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
