package herberge.bench;

/** One of the sides that do the same work. */
interface Side {

    String name();

    /** A client of its own: used by one thread. */
    Client open() throws Exception;

    /** Asks and waits for the whole answer; fails on every answer but the expected one. */
    interface Client extends AutoCloseable {

        /** Returns how many bytes the answer had, 0 where there are none to count. */
        long ask(Ask ask) throws Exception;

        @Override
        void close() throws Exception;
    }
}
