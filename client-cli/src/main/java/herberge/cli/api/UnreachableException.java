package herberge.cli.api;

import herberge.cli.text.Text;
import herberge.cli.text.TextException;

/** Thrown if no response came: the server is unavailable, or the connection was lost in every attempt. */
public final class UnreachableException extends TextException {

    private static final long serialVersionUID = 1L;

    /** @param text a sentence for the user */
    public UnreachableException(Text text, Throwable cause) {
        super(text, cause);
    }
}
