package herberge.adapter.http.server;

/** Thrown when the server cannot listen on its address. */
public final class ListenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ListenException(String message, Throwable cause) {
        super(message, cause);
    }
}
