package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.Patience;
import herberge.cli.live.screen.Size;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jline.utils.ScreenTerminal;

/** A terminal in memory: a test types keys and waits for what the screen shows. */
final class ScreenDevice implements Device {

    /** The characters of one call arrive together, as those of one key do; guarded by itself. */
    private final Deque<Integer> typed = new ArrayDeque<>();

    private final ScreenTerminal screen;
    private Size size;
    private Runnable resized = () -> {};
    private boolean mouse = true;
    private boolean closed;

    ScreenDevice(int columns, int rows) {
        size = new Size(columns, rows);
        screen = new ScreenTerminal(columns, rows);
    }

    ScreenDevice type(String characters) {
        synchronized (typed) {
            characters.chars().forEach(typed::add);
            typed.notifyAll();
        }
        return this;
    }

    void end() {
        synchronized (typed) {
            typed.add(KeyDecoder.Source.END);
            typed.notifyAll();
        }
    }

    void resize(int columns, int rows) {
        synchronized (this) {
            size = new Size(columns, rows);
            screen.setSize(org.jline.terminal.Size.of(columns, rows));
        }
        resized.run();
    }

    synchronized String text() {
        long[] cells = new long[size.columns() * size.rows()];
        screen.dump(cells, 0, 0, size.rows(), size.columns(), new int[2]);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            int point = ScreenTerminal.cellCodePoint(cells[i]);
            text.appendCodePoint(point == 0 ? ' ' : point);
            text.append(i % size.columns() == size.columns() - 1 ? "\n" : "");
        }
        return text.toString();
    }

    /** Waits until the screen shows the text. */
    ScreenDevice shows(String part) {
        return waitFor("shows " + part, text -> text.contains(part));
    }

    /** Waits until the screen does not show the text any more. */
    ScreenDevice hides(String part) {
        return waitFor("hides " + part, text -> !text.contains(part));
    }

    private synchronized ScreenDevice waitFor(String what, Predicate<String> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
        try {
            while (!condition.test(text())) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                assertThat(left).as(what + "\n" + text()).isPositive();
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized boolean hasMouse() {
        return mouse;
    }

    @Override
    public synchronized Size size() {
        return size;
    }

    @Override
    public void onResize(Runnable action) {
        resized = action;
    }

    @Override
    public KeyDecoder.Source keys() {
        return this::nextTyped;
    }

    private int nextTyped(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (typed) {
            try {
                while (typed.isEmpty()) {
                    long left = millis == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) + 1;
                    if (left < 1 && millis > 0) {
                        return KeyDecoder.Source.NOTHING;
                    }
                    typed.wait(left);
                }
                int next = typed.element();
                return next == KeyDecoder.Source.END ? next : typed.remove(); // the end of input stays there
            } catch (InterruptedException e) {
                return KeyDecoder.Source.END;
            }
        }
    }

    @Override
    public synchronized void write(String text) {
        screen.write(text);
        notifyAll();
    }

    @Override
    public synchronized boolean toggleMouse() {
        mouse = !mouse;
        return mouse;
    }

    @Override
    public void suspend() {}

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
