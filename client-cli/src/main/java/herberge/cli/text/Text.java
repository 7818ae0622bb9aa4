package herberge.cli.text;

import java.util.List;

/**
 * A text of the bundles with the values for its places, in no language yet. A value may be a text itself, a list (one
 * element a line), a day, a code of the API or a decimal.
 */
public record Text(String key, List<Object> values) {

    public Text(String key, Object... values) {
        this(key, List.of(values));
    }

    /** Returns the English text, in which programs and logs see it. */
    @Override
    public String toString() {
        return Texts.ENGLISH.of(this);
    }
}
