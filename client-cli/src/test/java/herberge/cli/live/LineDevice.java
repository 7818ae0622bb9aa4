package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Input and output of the line mode: a test types lines and waits for what is printed. */
final class LineDevice {

    private static final int END = -1;

    /** Guarded by itself. */
    private final Deque<Integer> typed = new ArrayDeque<>();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private int seen;

    LineDevice type(String line) {
        synchronized (typed) {
            for (byte next : (line + "\n").getBytes(StandardCharsets.UTF_8)) {
                typed.add(next & 0xFF);
            }
            typed.notifyAll();
        }
        return this;
    }

    void end() {
        synchronized (typed) {
            typed.add(END);
            typed.notifyAll();
        }
    }

    synchronized String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Waits until the text is printed, behind what was waited for before. */
    synchronized LineDevice says(String part) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
        try {
            while (text().indexOf(part, seen) < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                assertThat(left)
                        .as("says " + part + " behind " + seen + " in\n" + text())
                        .isPositive();
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        seen = text().indexOf(part, seen) + part.length();
        return this;
    }

    InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? END : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                synchronized (typed) {
                    try {
                        while (typed.isEmpty()) {
                            typed.wait();
                        }
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    int count = 0;
                    while (count < length && !typed.isEmpty() && typed.element() != END) {
                        bytes[offset + count++] = typed.remove().byteValue();
                    }
                    return count == 0 ? END : count;
                }
            }
        };
    }

    PrintStream out() {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int next) {
                        write(new byte[] {(byte) next}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        synchronized (LineDevice.this) {
                            printed.write(bytes, offset, length);
                            LineDevice.this.notifyAll();
                        }
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }
}
