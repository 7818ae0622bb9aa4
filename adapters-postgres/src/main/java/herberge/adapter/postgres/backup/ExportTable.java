package herberge.adapter.postgres.backup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that leaves in an export, with its columns in the order of the file.
 *
 * @param file the name of its files without the suffix
 * @param key the columns that order the rows
 * @param condition which rows are exported, as SQL
 */
public record ExportTable(String file, String name, String key, List<Column> columns, String condition) {

    public ExportTable {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the table.
     *
     * @param list whether the column is an array, which is exported as JSON
     */
    public record Column(String name, boolean list) {

        /** The heading in the files: the name as the API writes names. */
        public String heading() {
            StringBuilder heading = new StringBuilder();
            for (String word : name.split("_", -1)) {
                heading.append(
                        heading.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            return heading.toString();
        }

        private String select() {
            return list ? "to_jsonb(" + Names.quoted(name) + ")" : Names.quoted(name);
        }
    }

    /** All rows of the table. */
    static ExportTable of(String file, String name, String key, String... columns) {
        List<Column> all = Stream.of(String.join(" ", columns).split(" ", -1))
                .map(column -> new Column(column.replace("[]", ""), column.endsWith("[]")))
                .toList();
        return new ExportTable(file, name, key, all, "true");
    }

    ExportTable where(String rows) {
        return new ExportTable(file, name, key, columns, rows);
    }

    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    String count() {
        return "select count(*) from " + Names.quoted(name) + " where " + condition;
    }

    String select() {
        String selected = columns.stream().map(Column::select).collect(Collectors.joining(", "));
        return "select " + selected + " from " + Names.quoted(name) + " where " + condition + " order by " + key;
    }
}
