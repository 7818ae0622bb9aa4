package herberge.domain.movein;

import java.util.List;

/**
 * A table of the legacy database.
 *
 * @param notNull those of its columns that are declared NOT NULL
 */
public record LegacyTable(String name, List<String> columns, List<String> notNull, long rows) {

    public LegacyTable {
        columns = List.copyOf(columns);
        notNull = List.copyOf(notNull);
    }
}
