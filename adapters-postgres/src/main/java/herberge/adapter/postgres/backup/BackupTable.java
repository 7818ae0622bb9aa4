package herberge.adapter.postgres.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose rows belong to a backup.
 *
 * @param columns the stored columns in the order of the table; generated ones are computed again by the restore
 */
public record BackupTable(String name, List<String> columns) {

    public BackupTable {
        columns = List.copyOf(columns);
    }

    String copyOut() {
        return "copy " + target() + " to stdout (format text, encoding 'UTF8')";
    }

    String copyIn() {
        return "copy " + target() + " from stdin (format text, encoding 'UTF8')";
    }

    private String target() {
        return Names.quoted(name) + columns.stream().map(Names::quoted).collect(Collectors.joining(", ", " (", ")"));
    }
}
