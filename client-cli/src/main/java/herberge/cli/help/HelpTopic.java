package herberge.cli.help;

import herberge.cli.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A text with examples about more than one command. */
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

    /** The text in the language of these texts. */
    public String text(Texts texts) {
        String name = "/herberge/cli/help/" + title + (texts.isGerman() ? "_de" : "") + ".txt";
        try (InputStream file = HelpTopic.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, "the topic is not in the jar").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar is damaged", e);
        }
    }

    /** The first line of the text. */
    public String summary(Texts texts) {
        return text(texts).lines().findFirst().orElse("");
    }

    public static Optional<HelpTopic> of(String title) {
        return Stream.of(values()).filter(topic -> topic.title.equals(title)).findFirst();
    }
}
