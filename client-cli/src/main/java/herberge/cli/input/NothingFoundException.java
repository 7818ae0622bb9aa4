package herberge.cli.input;

import herberge.cli.text.Text;
import herberge.cli.text.TextException;

/** Thrown if the named entity does not exist on the server. */
public final class NothingFoundException extends TextException {

    private static final long serialVersionUID = 1L;

    /** @param key the text in the bundles, with these values for its places */
    public NothingFoundException(String key, Object... values) {
        super(new Text(key, values));
    }
}
