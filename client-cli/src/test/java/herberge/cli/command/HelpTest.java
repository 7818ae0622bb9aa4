package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import herberge.cli.help.HelpTopic;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpTest extends TerminalTest {

    @ParameterizedTest
    @EnumSource
    void hasExamplesThatCommandsTake(HelpTopic topic) {
        String text = run("help", topic.title()).out();
        List<String> examples =
                text.lines().filter(line -> line.startsWith("  herberge ")).toList();

        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            String[] words = (example.substring("  herberge ".length()) + " --help").split(" ");
            assertThat(run(words)).matches(run -> run.code() == 0 && run.out().contains("Usage: herberge " + words[0]));
        });
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(run("help").out()).contains("  " + topic.title() + " ", topic.summary());
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

    @Test
    void completesTopicsAndCommands() {
        Stream<String> topics = run("complete", "--", "help", "na").out().lines();

        assertThat(topics).containsExactly("naming");
    }
}
