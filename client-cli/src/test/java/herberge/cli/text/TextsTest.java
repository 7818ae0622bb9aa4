package herberge.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("%[a-z0-9]+");

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("herberge.cli.texts", language);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        ResourceBundle german = bundle(Locale.GERMAN);
        ResourceBundle english = bundle(Locale.ENGLISH);

        assertThat(new TreeSet<>(german.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(german.keySet())
                .allSatisfy(key ->
                        assertThat(places(german.getString(key))).as(key).isEqualTo(places(english.getString(key))));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).toList();
    }

    @Test
    void everyTextThatTheProgramAsksForIsThere() throws IOException {
        Set<String> known = bundle(Locale.GERMAN).keySet();
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/herberge/cli/live"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> asked.addAll(keys(file)));
        }

        assertThat(asked).isNotEmpty().isSubsetOf(known);
    }

    private static Set<String> keys(Path file) {
        try {
            Set<String> keys = new TreeSet<>();
            Matcher used = Pattern.compile("texts(?:\\(\\))?\\s*\\.of\\(\\s*\"([^\"]+)\"[,)]")
                    .matcher(Files.readString(file));
            while (used.find()) {
                keys.add(used.group(1));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void choosesTheLanguageOfTheOptionThenOfTheEnvironmentThenEnglish() {
        assertThat(Texts.choose("de", Map.of("LANG", "en_US.UTF-8")).isGerman()).isTrue();
        assertThat(Texts.choose("", Map.of("LC_ALL", "de_DE.UTF-8")).isGerman()).isTrue();
        assertThat(Texts.choose("", Map.of("LC_ALL", "", "LANG", "de_AT")).isGerman())
                .isTrue();
        assertThat(Texts.choose("", Map.of("LANG", "tr_TR.UTF-8")).isGerman()).isFalse();
        assertThat(Texts.choose("", Map.of()).isGerman()).isFalse();
    }

    @Test
    void writesDaysAsTheStaffDo() {
        LocalDate friday = LocalDate.of(2026, 11, 27);

        assertThat(new Texts(Locale.GERMAN).day(friday)).isEqualTo("Fr 27.11.");
        assertThat(new Texts(Locale.ENGLISH).day(friday)).isEqualTo("Fri 27 Nov");
    }

    @Test
    void showsACodeThatItDoesNotKnow() {
        assertThat(new Texts(Locale.GERMAN).ofCode("status", "checked-in")).isEqualTo("eingecheckt");
        assertThat(new Texts(Locale.GERMAN).ofCode("status", "beamed-up")).isEqualTo("beamed-up");
    }
}
