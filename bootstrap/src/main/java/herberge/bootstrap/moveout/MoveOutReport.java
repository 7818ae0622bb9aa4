package herberge.bootstrap.moveout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a move-out wrote and what it lost. Programs rely on its names.
 *
 * @param at the moment that all rows are of, in ISO 8601
 * @param closed whether every sum of the file is that of the house
 * @param tables the rows of each table of the file
 */
public record MoveOutReport(
        String file,
        String at,
        String variant,
        boolean closed,
        Map<String, Long> tables,
        List<Sum> sums,
        List<Losses.Loss> losses) {

    static final String VARIANT = "v17";

    /** A sum of this house, and the same of the file without rows that were refused here. */
    public record Sum(String name, long here, long file) {}

    public MoveOutReport {
        tables = Map.copyOf(tables);
        sums = List.copyOf(sums);
        losses = List.copyOf(losses);
    }

    public byte[] json() throws IOException {
        return new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValueAsBytes(this);
    }

    /** The report as lines of text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        long rows = tables.values().stream().mapToLong(Long::longValue).sum();
        lines.add("wrote " + file + ": " + rows + " rows, of " + at);
        for (Sum sum : sums) {
            lines.add("  " + sum.name() + ": " + sum.here() + " here, " + sum.file() + " in the file");
        }
        if (!losses.isEmpty()) {
            lines.add("The desktop program has no place for:");
        }
        for (Losses.Loss loss : losses) {
            String cents = loss.cents() == 0 ? "" : String.format(Locale.ROOT, ", %d cents", loss.cents());
            lines.add("  " + loss.kind() + ": " + loss.count() + cents);
        }
        if (!closed) {
            lines.add("THE SUMS DO NOT CLOSE: the file is not what this house is");
        }
        return lines;
    }
}
