package herberge.architecture.breach.portshavecontracts.application.port;

interface Rooms {
    int count();

    /** Nested types belong to their port. */
    interface Reader {
        int read();
    }
}
