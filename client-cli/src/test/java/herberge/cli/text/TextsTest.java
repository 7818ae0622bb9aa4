package herberge.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
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
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group())
                .sorted()
                .toList();
    }

    /** How the program asks for texts: directly, in a failure, as a title, and as what has happened. */
    private static final List<Pattern> ASKED = List.of(
            Pattern.compile("[tT]exts(?:\\(\\))?\\s*\\.of\\(\\s*\"([^\"]+)\"[,)]"),
            Pattern.compile("context\\.text\\(\\s*\"([^\"]+)\"[,)]"),
            Pattern.compile("\\btext\\(\\s*\"([a-z]\\w*\\.[\\w.-]+)\"[,)]"),
            Pattern.compile("new (?:Text|\\w+Exception)\\(\\s*\"([a-z]\\w*(?:\\.\\w+)*)\"[,)]"),
            Pattern.compile("\"((?:done|hint|book|today|detail|event|why|choose|undo|redo|changes)\\.[\\w-]+)\""));

    private static final Pattern COUNTED =
            Pattern.compile("\\.count\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*, \"(\\w+)\"\\)");
    private static final Pattern HEADING = Pattern.compile("(?:text|whole|number)\\(\\s*\"([A-Z][^\"]*)\"");

    @Test
    void everyTextThatTheProgramAsksForIsThere() throws IOException {
        Set<String> known = bundle(Locale.GERMAN).keySet();
        Set<String> asked = new TreeSet<>();
        for (Path file : sources("")) {
            String code = Files.readString(file);
            ASKED.forEach(pattern -> found(pattern, code).forEach(asked::add));
            found(COUNTED, code).forEach(kind -> asked.addAll(List.of(kind + ".one", kind + ".many")));
            found(HEADING, code).forEach(heading -> asked.add("column." + heading.replace(' ', '-')));
        }

        assertThat(asked).hasSizeGreaterThan(300).isSubsetOf(known);
    }

    /** Texts of faults of this program or its surroundings, help texts, and pairs of statuses. */
    private static final Set<String> NO_SENTENCES = Set.of(
            "cannot read the input",
            "cannot read the file",
            "this JDK hides its console",
            "a new token without its secret",
            "excel: CSV with a byte order mark and the separator of the locale",
            "id (17), reservation number (2026-17) or the guest's name",
            "herberge login",
            "herberge passwd",
            "timedatectl set-ntp true",
            "reserved confirmed",
            "confirmed reserved",
            "confirmed cancelled",
            "reserved cancelled",
            "cancelled confirmed",
            "confirmed checked-in",
            "checked-in checked-out",
            "confirmed no-show",
            "no-show confirmed",
            "checked-in confirmed");

    @Test
    void noOtherSentenceIsWrittenInTheCode() throws IOException {
        Set<String> sentences = new TreeSet<>();
        for (String folder : List.of("command", "input", "output", "process")) {
            for (Path file : sources(folder)) {
                String code = ANNOTATION
                        .matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                        .replaceAll("");
                code = HEADING.matcher(code).replaceAll("");
                found(SENTENCE, code)
                        .filter(text -> !NO_SENTENCES.contains(text)
                                && !HELP.matcher(text).find())
                        .forEach(text -> sentences.add(file.getFileName() + ": " + text));
            }
        }

        assertThat(sentences).isEmpty();
    }

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    /** An annotation of picocli: help texts have a bundle of their own. */
    private static final Pattern ANNOTATION =
            Pattern.compile("@(?:Option|Parameters|Command)\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\"|\\([^()]*\\))*\\)");

    private static final Pattern SENTENCE =
            Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*[a-z]{2,} [a-z]{2,}(?:[^\"\\\\\n]|\\\\.)*)\"");
    /** The descriptions of commands that share a class are help texts, too. */
    private static final Pattern HELP =
            Pattern.compile("^(?:Confirm|List|Turn|Check|Note|Take back|Close|Open) .*\\.$");

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/herberge/cli", folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Stream<String> found(Pattern pattern, String code) {
        return pattern.matcher(code).results().map(match -> match.group(1));
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
