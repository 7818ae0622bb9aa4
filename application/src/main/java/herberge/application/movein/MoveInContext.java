package herberge.application.movein;

import herberge.application.movein.MoveInUseCases.Progress;
import herberge.application.port.LegacyHouse;
import herberge.application.port.MoveIns;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the parts of one move-in share.
 *
 * @param tables the tables of the legacy database, by name
 */
record MoveInContext(
        LegacyHouse house,
        MoveIns moveIns,
        Account account,
        Map<String, LegacyTable> tables,
        long number,
        boolean dryRun,
        Instant now,
        Progress progress) {

    /** Rows that are looked up and stored together. */
    private static final int CHUNK = 500;

    static Map<String, LegacyTable> byName(List<LegacyTable> tables) {
        return tables.stream().collect(Collectors.toMap(LegacyTable::name, table -> table));
    }

    boolean has(String table, String column) {
        LegacyTable found = tables.get(table);
        return found != null && found.columns().contains(column);
    }

    /** Reads a table, if there is one, in chunks by key. */
    void chunks(String table, Consumer<List<LegacyRow>> reader) {
        LegacyTable found = tables.get(table);
        if (found == null) {
            return;
        }
        List<LegacyRow> chunk = new ArrayList<>(CHUNK);
        long[] done = {0};
        house.read(table, row -> {
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                done[0] += chunk.size();
                reader.accept(List.copyOf(chunk));
                chunk.clear();
                progress.at(table, done[0], found.rows());
            }
        });
        if (!chunk.isEmpty()) {
            reader.accept(List.copyOf(chunk));
        }
        progress.at(table, found.rows(), found.rows());
    }

    void keep(List<MoveIns.Kept> rows) {
        if (!rows.isEmpty()) {
            moveIns.keep(number, rows);
            account.stored(rows.size());
        }
    }
}
