package herberge.bench;

import java.io.IOException;
import java.time.Duration;

/** One of the sides that do the same work. */
interface Side {

    String name();

    /** The processor time that its process has used so far; zero if it has no own process. */
    default Duration cpu() {
        return Duration.ZERO;
    }

    /** A client, used by one thread. */
    Client open() throws Exception;

    /** Sends a request and waits for the whole answer; throws if it is not the expected one. */
    interface Client extends AutoCloseable {

        /** Returns the size of the answer in bytes, 0 if there is none to count. */
        long ask(Ask ask) throws Exception;

        @Override
        void close() throws IOException;
    }
}
