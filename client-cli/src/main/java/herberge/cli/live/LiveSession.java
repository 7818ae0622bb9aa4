package herberge.cli.live;

import herberge.cli.api.Api;
import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.live.model.House;
import herberge.cli.live.model.Link;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.screen.Size;
import herberge.cli.realtime.FeedFaultException;
import herberge.cli.realtime.LogPosition;
import herberge.cli.realtime.RealtimeFeed;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the full-screen chart and the line mode share: the model with its modes, the commands that change the house, the
 * thread of the requests and the feed. Everything except {@link #mailbox} is used by the thread that owns the model.
 */
final class LiveSession implements AutoCloseable {

    private final Api api;
    private final Mailbox mailbox = new Mailbox();
    private final ExecutorService requests = Executors.newSingleThreadExecutor(task -> daemon(task, "live-requests"));
    private final ExecutorService commands = Executors.newCachedThreadPool(task -> daemon(task, "live-command"));
    private final Desk desk;
    private final ChartMode chart;
    private final Sender sender;
    private final DetailLoader details;
    private @Nullable RealtimeFeed feed;

    /**
     * @param sentences describes a problem that the server has sent
     * @param size the size of the screen on which the visible nights depend
     */
    LiveSession(Api api, Texts texts, Function<Problem, String> sentences, Supplier<Size> size) {
        this.api = api;
        Link link = new Link(Link.State.CONNECTING, api.access().server().url(), "", 0);
        LiveModel model = LiveModel.of(House.empty(LocalDate.EPOCH), link);
        this.desk = new Desk(model, api, texts, sentences, mailbox, requests, commands, size);
        this.details = new DetailLoader(desk, this::reportFocus);
        desk.loader().afterwards(details::loadAgain);
        this.chart = new ChartMode(desk);
        desk.push(chart);
        this.sender = new Sender(desk, Outbox.of(api));
        chart.add(new StayCommands(desk, sender).all());
        chart.add(new BookCommands(desk, sender).all());
        chart.add(new MoneyCommands(desk, sender).all());
        chart.add(new WorkListCommands(desk, chart, sender).all());
        chart.add(List.of(
                new UndoCommand(desk, sender).command(), sender.waiting().command()));
    }

    Mailbox mailbox() {
        return mailbox;
    }

    Desk desk() {
        return desk;
    }

    ChartMode chart() {
        return chart;
    }

    DetailLoader details() {
        return details;
    }

    /**
     * Loads the chart, and then follows the changes of the house.
     *
     * @param failed called if the chart cannot be loaded
     */
    void begin(Consumer<RuntimeException> failed) {
        desk.loader().load(this::follow, failed);
    }

    /** Tells the other users what this one looks at. */
    private void reportFocus(long booking) {
        if (feed != null) {
            feed.focus(booking == 0 ? null : new RealtimeFeed.Focus("booking", booking, false));
        }
    }

    /** Without a server the feed waits for one and then loads the chart. */
    void followFromNow(RuntimeException failure) {
        desk.report(failure);
        desk.change(model -> model.link(model.link().state(Link.State.LOST)));
        follow(null);
    }

    private void follow(@Nullable LogPosition position) {
        if (feed != null) {
            return;
        }
        RealtimeFeed following = new RealtimeFeed(
                api, new FeedReceiver(desk, mailbox, details, sender.waiting()::sendAll), position, true);
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

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        if (feed != null) {
            feed.close();
        }
        requests.shutdownNow();
        commands.shutdownNow();
    }
}
