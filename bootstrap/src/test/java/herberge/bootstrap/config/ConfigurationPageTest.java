package herberge.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    /** Tests run in the module's folder. */
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    @Test
    void listsExactlyTheSettingsThereAre() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `") && line.contains("HERBERGE_"))
                .map(ConfigurationPageTest::withoutMeaning)
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Settings.ALL.stream().map(ConfigurationPageTest::row).toList());
    }

    @Test
    void namesEveryVariableThatIsNotTheServers() throws IOException {
        assertThat(Files.readString(PAGE)).contains(ConfigSources.OTHERS);
    }

    private static String row(Setting<?> setting) {
        String fallback =
                setting.fallback() == null || setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        return "| `" + setting.key() + "` | `" + setting.variable() + "` | " + fallback + " |";
    }

    private static String withoutMeaning(String line) {
        String[] cells = line.split("\\|", -1);
        return "|" + cells[1] + "|" + cells[2] + "|" + (cells[3].isBlank() ? "  " : cells[3]) + "|";
    }
}
