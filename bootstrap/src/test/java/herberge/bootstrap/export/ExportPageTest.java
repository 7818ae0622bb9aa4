package herberge.bootstrap.export;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.backup.ExportTable;
import herberge.adapter.postgres.backup.ExportTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the page on exports with what is exported; {@code ExportIT} compares that with what is written. */
class ExportPageTest {

    /** Tests run in the module's folder. */
    private static final Path PAGE = Path.of("..", "docs", "export.md");

    private static final Pattern NAMES = Pattern.compile("`(\\w+)`");

    /** The first cells of the table below each heading of the third level. */
    private static Map<String, List<String>> documented() throws IOException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        String file = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("#")) {
                file = line.startsWith("### ") ? line.substring("### ".length()) : "";
            } else if (line.startsWith("| `") && !file.isEmpty()) {
                List<String> names = columns.computeIfAbsent(file, name -> new ArrayList<>());
                NAMES.matcher(line.split("\\|", -1)[1]).results().forEach(name -> names.add(name.group(1)));
            }
        }
        return columns;
    }

    @Test
    void describesEveryFileAndColumn() throws IOException {
        Map<String, List<String>> exported = new LinkedHashMap<>();
        ExportTables.ALL.forEach(table -> exported.put(table.file(), table.headings()));

        assertThat(documented()).isEqualTo(exported);
        assertThat(documented().keySet())
                .containsExactlyElementsOf(
                        ExportTables.ALL.stream().map(ExportTable::file).toList());
    }

    @Test
    void namesEveryTableThatIsNotExported() throws IOException {
        String section =
                Files.readString(PAGE).split("## What is not exported", 2)[1].split("\n## ", 2)[0];
        Set<String> named = new TreeSet<>();
        section.lines()
                .filter(line -> line.startsWith("- `"))
                .forEach(line ->
                        NAMES.matcher(line.split(":", 2)[0]).results().forEach(name -> named.add(name.group(1))));

        assertThat(named).isEqualTo(new TreeSet<>(ExportTables.LEFT_OUT.keySet()));
    }
}
