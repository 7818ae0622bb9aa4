package herberge.cli.live;

import herberge.cli.live.screen.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/**
 * The terminal in full-screen mode. {@link #close} leaves it as it was found: attributes, screen, cursor and mouse.
 * Text is written as UTF-8, past the capabilities of the terminal's description, so no character is replaced by one of
 * the alternate character set.
 */
final class LiveTerminal implements Device {

    private static final String ENTER = "\u001B[?1049h\u001B[?7l";
    private static final String LEAVE = "\u001B[0m\u001B[?7h\u001B[?25h\u001B[?1049l";
    private static final String MOUSE_ON = "\u001B[?1000h\u001B[?1006h";
    private static final String MOUSE_OFF = "\u001B[?1000l\u001B[?1006l";
    private static final int SUSPEND_SECONDS = 5;
    private static final long LONGEST_READ_MILLIS = 200;

    private final Terminal terminal;
    private final Attributes found;
    private boolean mouse = true;

    private LiveTerminal(Terminal terminal) {
        this.terminal = terminal;
        this.found = terminal.getAttributes();
        enter();
    }

    static LiveTerminal open() {
        try {
            return new LiveTerminal(TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .provider("exec")
                    .graphemeCluster(false) // asks the terminal and waits where nothing answers
                    .encoding(StandardCharsets.UTF_8)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use this terminal", e);
        }
    }

    private void enter() {
        Attributes raw = terminal.enterRawMode();
        Attributes changed = terminal.getAttributes();
        // Ctrl-C and Ctrl-Z arrive as keys, so the screen is left properly before anything else happens
        changed.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(changed);
        if (raw == null) {
            throw new IllegalStateException("no attributes of the terminal");
        }
        write(ENTER + (mouse ? MOUSE_ON : ""));
    }

    private void leave() {
        write(MOUSE_OFF + LEAVE);
        terminal.setAttributes(found);
    }

    @Override
    public void onResize(Runnable resized) {
        terminal.handle(Terminal.Signal.WINCH, signal -> resized.run());
    }

    @Override
    public Size size() {
        org.jline.terminal.Size size = terminal.getSize();
        boolean known = size.getColumns() > 0 && size.getRows() > 0;
        return known ? new Size(size.getColumns(), size.getRows()) : new Size(80, 24);
    }

    @Override
    public KeyDecoder.Source keys() {
        NonBlockingReader reader = terminal.reader();
        // a read without a limit would hold a lock that close() needs, until the next key
        return millis -> reader.read(millis == 0 ? LONGEST_READ_MILLIS : millis);
    }

    @Override
    public void write(String text) {
        terminal.writer().write(text);
        terminal.writer().flush();
    }

    @Override
    public boolean toggleMouse() {
        mouse = !mouse;
        write(mouse ? MOUSE_ON : MOUSE_OFF);
        return mouse;
    }

    /** Takes the terminal again only after the process was continued: the signal stops it a moment after it was sent. */
    @Override
    public void suspend() {
        leave();
        CountDownLatch continued = new CountDownLatch(1);
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.CONT, signal -> continued.countDown());
        try {
            Process kill = new ProcessBuilder(
                            "kill",
                            "-TSTP",
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
            boolean unused = kill.waitFor(SUSPEND_SECONDS, TimeUnit.SECONDS)
                    && continued.await(SUSPEND_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot suspend", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            terminal.handle(Terminal.Signal.CONT, before);
        }
        enter();
    }

    @Override
    public void close() {
        leave();
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot leave the terminal", e);
        }
    }
}
