package herberge.application.testing;

import herberge.application.port.LegacyHouse;
import herberge.domain.movein.LegacyFile;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A legacy house in memory. */
public record MemoryLegacyHouse(List<LegacyTable> tables, List<LegacyRow> rows, Map<String, Long> highest)
        implements LegacyHouse {

    public MemoryLegacyHouse {
        tables = List.copyOf(tables);
        rows = List.copyOf(rows);
        highest = Map.copyOf(highest);
    }

    @Override
    public LegacyFile file() {
        return new LegacyFile("0".repeat(64), null, 1, "memory");
    }

    @Override
    public long highestId(String table) {
        return highest.getOrDefault(table, 0L);
    }

    @Override
    public void read(String table, Consumer<LegacyRow> reader) {
        of(table).sorted(Comparator.comparingLong(LegacyRow::key)).forEach(reader);
    }

    private Stream<LegacyRow> of(String table) {
        return rows.stream().filter(row -> row.table().equals(table));
    }

    @Override
    public List<LegacyRow> readWithin(String table, String column, long from, long to) {
        return of(table)
                .filter(row -> row.number(column) != null)
                .filter(row -> number(row, column) >= from && number(row, column) <= to)
                .sorted(Comparator.<LegacyRow>comparingLong(row -> number(row, column))
                        .thenComparingLong(LegacyRow::key))
                .toList();
    }

    private static long number(LegacyRow row, String column) {
        return Objects.requireNonNull(row.number(column));
    }
}
