package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.help.HelpTexts;
import herberge.cli.help.HelpTopic;
import herberge.cli.output.Terminal;
import herberge.cli.process.ExitCode;
import herberge.cli.text.Texts;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class HelpTest extends TerminalTest {

    @ParameterizedTest
    @EnumSource
    void hasExamplesThatCommandsTakeInBothLanguages(HelpTopic topic) {
        String english = run("help", topic.title()).out();
        String german = run("help", topic.title(), "--lang", "de").out();
        List<String> examples = Stream.concat(english.lines(), german.lines())
                .filter(line -> line.startsWith("  herberge "))
                .distinct()
                .toList();

        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            String[] words = (example.substring("  herberge ".length()) + " --help").split(" ");
            assertThat(run(words)).matches(run -> run.code() == 0 && run.out().contains(": herberge " + words[0]));
        });
        assertThat(Stream.concat(english.lines(), german.lines())).allMatch(line -> line.length() <= 80);
        assertThat(german).isNotEqualTo(english);
        assertThat(run("help").out()).contains("  " + topic.title() + " ", topic.summary(Texts.ENGLISH));
        assertThat(run("help", "--lang", "de").out()).contains(topic.summary(new Texts(Locale.GERMAN)));
    }

    @Test
    void showsTheHelpOfACommandToo() {
        assertThat(run("help", "rooms", "add").out()).startsWith("Usage: herberge rooms add");
        assertThat(run("help").out()).startsWith("Usage: herberge ");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Run run = run("help", "rooms", "paint");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("rooms paint");
    }

    /** Help texts that are the same in both languages. */
    private static final Set<String> SAME = Set.of(
            "App, EZ, DZ, BU, FeWo …", "\n  herberge rooms add \"17 - Bungalow\" --type BU --beds 4 --location Fall");

    @Test
    void everyHelpTextIsInGermanToo() {
        Map<String, String> english = new TreeMap<>();
        Map<String, String> german = new TreeMap<>();
        collect(commands(), english, new TreeSet<>());
        collect(HelpTexts.translate(commands(), new Texts(Locale.GERMAN)), german, new TreeSet<>());

        assertThat(english).hasSizeGreaterThan(300);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(english).allSatisfy((where, text) -> {
            if (!SAME.contains(text)) {
                assertThat(german.get(where)).as(where).isNotBlank().isNotEqualTo(text);
            }
        });
    }

    @Test
    void everyGermanHelpTextIsUsed() {
        Set<String> keys = new TreeSet<>(Set.of("usage.synopsisHeading", "usage.commandListHeading"));
        collect(commands(), new TreeMap<>(), keys);

        assertThat(ResourceBundle.getBundle("herberge.cli.help", Locale.GERMAN).keySet())
                .allMatch(key -> keys.contains(key.replaceFirst("\\.[0-9]+$", "")));
    }

    @Test
    void followsTheOptionAndTheLocale() {
        assertThat(run("book", "--help", "--lang", "de").out())
                .startsWith("Aufruf: herberge book")
                .contains("Ein Zimmer buchen.", "Zahl der Personen", "Beispiele:", "diese Hilfe zeigen");
        env.put("LANG", "de_DE.UTF-8");
        assertThat(run("--help").out()).contains("Befehle:", "Anmelden, und", "nicht gefunden");
        assertThat(run("help", "rooms", "add").out()).contains("Ein Zimmer anlegen.");
        assertThat(run("rooms", "-h", "--lang=en").out()).contains("List the rooms.");
    }

    private CommandLine commands() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(Map.of(), InputStream.nullInputStream(), nowhere, nowhere, null);
        GlobalOptions options = new GlobalOptions();
        CommandContext context = new CommandContext(terminal, options, new InterruptHandler());
        return Commands.of(context, options, new String[] {""});
    }

    /** Collects the help texts by where they are shown, and the keys by which they can be translated. */
    private static void collect(CommandLine line, Map<String, String> texts, Set<String> keys) {
        CommandSpec spec = line.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        String name = spec.qualifiedName(".");
        put(texts, name, spec.usageMessage().description());
        put(texts, name + " footer", spec.usageMessage().footer());
        keys.add(name + ".usage.description");
        keys.add(name + ".usage.footer");
        for (OptionSpec option : spec.options()) {
            put(texts, name + " " + option.longestName(), option.description());
            String key = option.longestName().replaceFirst("^-+", "");
            keys.addAll(List.of(key, name + "." + key));
        }
        for (PositionalParamSpec word : spec.positionalParameters()) {
            String key = word.paramLabel() + "[" + word.index() + "]";
            put(texts, name + " " + key, word.description());
            keys.addAll(List.of(key, name + "." + key));
        }
        line.getSubcommands().values().forEach(below -> collect(below, texts, keys));
    }

    private static void put(Map<String, String> texts, String where, String[] lines) {
        String text = String.join("\n", lines);
        if (!text.isBlank()) {
            texts.put(where, text);
        }
    }

    @Test
    void completesTopicsAndCommands() {
        Stream<String> topics = run("complete", "--", "help", "na").out().lines();

        assertThat(topics).containsExactly("naming");
    }
}
