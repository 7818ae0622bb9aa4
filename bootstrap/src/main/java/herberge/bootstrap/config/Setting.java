package herberge.bootstrap.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One setting: its key in the TOML file, its environment variable, and the parser of its text. */
final class Setting<T> {

    static final String PREFIX = "HERBERGE_";

    /** The type of the value in a TOML file; all other sources have text. */
    enum Shape {
        TEXT("text in quotes"),
        INTEGER("an integer"),
        LIST("a list of texts");

        final String description;

        Shape(String description) {
            this.description = description;
        }
    }

    /** Parses a text; throws {@link IllegalArgumentException} with what was expected. */
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

    /** The same, for other types than text; the parser must not quote the text in its exceptions. */
    static <T> Setting<T> secret(String key, Parser<T> parser) {
        return new Setting<>(key, Shape.TEXT, null, parser, true);
    }

    String key() {
        return key;
    }

    String section() {
        return key.substring(0, key.indexOf('.'));
    }

    /** The prefix, then the key in capitals with an underscore instead of the dot. */
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
