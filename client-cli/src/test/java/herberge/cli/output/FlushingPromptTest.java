package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FlushingPromptTest {

    /** A console that notes what is on the screen when it asks. */
    private record Console(ByteArrayOutputStream screen, List<String> seen) implements Prompt {

        @Override
        public String askLine(String question) {
            seen.add(screen.toString(StandardCharsets.UTF_8) + question);
            return "";
        }

        @Override
        public String askSecret(String question) {
            return askLine(question);
        }
    }

    @Test
    void aQuestionComesAfterAllThatIsPrintedBeforeIt() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        List<String> seen = new ArrayList<>();
        PrintStream out = new PrintStream(new BufferedOutputStream(screen), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new BufferedOutputStream(screen), false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                Map.of(), new ByteArrayInputStream(new byte[0]), out, err, new Console(screen, seen), false);
        Prompt prompt = Objects.requireNonNull(terminal.prompt());

        out.print("Table\n");
        prompt.askLine("Sure? ");
        err.print("Note\n");
        prompt.askSecret("Password: ");

        assertThat(seen).containsExactly("Table\nSure? ", "Table\nNote\nPassword: ");
    }
}
