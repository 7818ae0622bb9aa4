package herberge.bench;

import java.io.IOException;
import java.time.Duration;

/** One of the sides that do the same work. */
interface Side {

    String name();

    /** The processor time its process has used so far; zero where it has none of its own. */
    default Duration cpu() {
        return Duration.ZERO;
    }

    /** A client of its own: used by one thread. */
    Client open() throws Exception;

    /** Asks and waits for the whole answer; fails on every answer but the expected one. */
    interface Client extends AutoCloseable {

        /** Returns how many bytes the answer had, 0 where there are none to count. */
        long ask(Ask ask) throws Exception;

        @Override
        void close() throws IOException;
    }
}
