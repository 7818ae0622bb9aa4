package herberge.cli.output;

import herberge.cli.text.Text;
import herberge.cli.text.TextException;

/** What is asked for with {@code --output} or {@code --fields} does not exist in this result. */
public final class IllegalOutputException extends TextException {

    private static final long serialVersionUID = 1L;

    /** @param key the text in the bundles, with these values for its places */
    public IllegalOutputException(String key, Object... values) {
        super(new Text(key, values));
    }
}
