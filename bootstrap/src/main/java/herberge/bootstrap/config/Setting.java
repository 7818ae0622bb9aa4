package herberge.bootstrap.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be configured: its key in the TOML file, the environment variable that follows from it, and how
 * its text is understood.
 */
final class Setting<T> {

    static final String PREFIX = "HERBERGE_";

    /** What a value may look like in a TOML file; everywhere else it is text. */
    enum Shape {
        TEXT("text in quotes"),
        INTEGER("an integer"),
        LIST("a list of texts");

        final String words;

        Shape(String words) {
            this.words = words;
        }
    }

    /** Understands a text or says with an {@link IllegalArgumentException} what it should have been. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(String text);
    }

    private final String key;
    private final Shape shape;
    private final @Nullable String fallback;
    private final Parser<T> parser;
    private final boolean secret;

    private Setting(String key, Shape shape, @Nullable String fallback, Parser<T> parser, boolean secret) {
        this.key = key;
        this.shape = shape;
        this.fallback = fallback;
        this.parser = parser;
        this.secret = secret;
    }

    static <T> Setting<T> of(String key, Shape shape, @Nullable String fallback, Parser<T> parser) {
        return new Setting<>(key, shape, fallback, parser, false);
    }

    /** A text that can also be read from the file that {@code <key>_file} names. */
    static Setting<String> secret(String key) {
        return secret(key, Parsers::text);
    }

    /** The same, of more than a text; its parser must not quote what it refuses. */
    static <T> Setting<T> secret(String key, Parser<T> parser) {
        return new Setting<>(key, Shape.TEXT, null, parser, true);
    }

    String key() {
        return key;
    }

    String section() {
        return key.substring(0, key.indexOf('.'));
    }

    /** The rule: the prefix, then the key in capitals with an underscore for the dot. */
    String variable() {
        return variableOf(key);
    }

    static String variableOf(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    String fileKey() {
        return key + "_file";
    }

    Shape shape() {
        return shape;
    }

    @Nullable
    String fallback() {
        return fallback;
    }

    boolean isSecret() {
        return secret;
    }

    T parse(String text) {
        return parser.parse(text);
    }
}
