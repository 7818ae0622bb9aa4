package herberge.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A text with examples about more than one command. It is in English. */
public enum HelpTopic {
    NAMING("naming"),
    OUTPUT("output"),
    SCRIPTS("scripts"),
    DESK("desk"),
    EXIT_CODES("exit-codes");

    private final String title;

    HelpTopic(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String text() {
        try (InputStream file = HelpTopic.class.getResourceAsStream("/herberge/cli/help/" + title + ".txt")) {
            return new String(
                    Objects.requireNonNull(file, "the topic is not in the jar").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar is damaged", e);
        }
    }

    /** The first line of the text. */
    public String summary() {
        return text().lines().findFirst().orElse("");
    }

    public static Optional<HelpTopic> of(String title) {
        return Stream.of(values()).filter(topic -> topic.title.equals(title)).findFirst();
    }
}
