package herberge.cli.live.model;

/**
 * The connection to the server.
 *
 * @param server the server's address
 * @param user the name of the logged-in user; empty before the first connection
 * @param waiting the number of changes that wait for the connection
 */
public record Link(State state, String server, String user, int waiting) {

    /** The state of the connection. */
    public enum State {
        CONNECTING,
        CONNECTED,
        LOST
    }

    public Link state(State next) {
        return new Link(next, server, user, waiting);
    }

    public Link user(String name) {
        return new Link(state, server, name, waiting);
    }

    public Link waiting(int count) {
        return new Link(state, server, user, count);
    }
}
