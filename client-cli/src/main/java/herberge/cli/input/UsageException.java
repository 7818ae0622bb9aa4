package herberge.cli.input;

import herberge.cli.text.Text;
import herberge.cli.text.TextException;

/** Thrown if the input cannot be understood or is ambiguous. */
public final class UsageException extends TextException {

    private static final long serialVersionUID = 1L;

    /** @param key the text in the bundles, with these values for its places */
    public UsageException(String key, Object... values) {
        super(new Text(key, values));
    }
}
