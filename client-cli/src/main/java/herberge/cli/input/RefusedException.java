package herberge.cli.input;

import herberge.cli.text.Text;
import herberge.cli.text.TextException;

/** Thrown if the server refused a request, with its reasons already as sentences. */
public final class RefusedException extends TextException {

    private static final long serialVersionUID = 1L;

    /** @param key the text in the bundles, with these values for its places */
    public RefusedException(String key, Object... values) {
        super(new Text(key, values));
    }
}
