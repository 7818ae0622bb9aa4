package herberge.adapter.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the lists of exported tables and columns with the schema, so that neither can be forgotten. */
class ExportTablesTest {

    private static final Pattern TABLE = Pattern.compile("(?ms)^create table (\\w+) \\((.*?)^\\);");
    private static final Pattern COLUMN = Pattern.compile("(?m)^  (?!constraint )(\\w+) ");

    @Test
    void exportsEveryTableOrSaysWhyNot() throws IOException {
        Set<String> listed = new TreeSet<>(ExportTables.LEFT_OUT.keySet());
        ExportTables.ALL.forEach(table -> assertThat(listed.add(table.name()))
                .as("exported and left out: " + table.name())
                .isTrue());

        assertThat(listed).isEqualTo(schema().keySet());
    }

    @Test
    void exportsEveryColumnOrListsItAsLeftOut() throws IOException {
        Map<String, Set<String>> schema = schema();

        for (ExportTable table : ExportTables.ALL) {
            List<String> exported =
                    table.columns().stream().map(ExportTable.Column::name).toList();
            Set<String> listed = new TreeSet<>(ExportTables.LEFT_OUT_COLUMNS.getOrDefault(table.name(), Set.of()));
            assertThat(listed).as(table.name()).doesNotContainAnyElementsOf(exported);
            listed.addAll(exported);
            assertThat(listed).as(table.name()).isEqualTo(schema.get(table.name()));
            assertThat(exported).as(table.name()).doesNotHaveDuplicates();
        }
    }

    @Test
    void writesHeadingsAsTheApiWritesNames() {
        assertThat(new ExportTable.Column("confirmation_sent_at", false).heading())
                .isEqualTo("confirmationSentAt");
        assertThat(ExportTables.ALL.stream().map(ExportTable::file)).doesNotHaveDuplicates();
    }

    /** The columns of every table. */
    private static Map<String, Set<String>> schema() throws IOException {
        Map<String, Set<String>> tables = new TreeMap<>();
        try (InputStream golden = ExportTablesTest.class.getResourceAsStream("/db/schema.golden.sql")) {
            String text = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
            Matcher table = TABLE.matcher(text);
            while (table.find()) {
                Set<String> columns = new TreeSet<>();
                COLUMN.matcher(table.group(2)).results().forEach(column -> columns.add(column.group(1)));
                tables.put(table.group(1), columns);
            }
        }
        assertThat(tables).hasSizeGreaterThan(30);
        return tables;
    }
}
