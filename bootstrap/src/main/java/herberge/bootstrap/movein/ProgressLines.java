package herberge.bootstrap.movein;

import herberge.application.movein.MoveInUseCases.Progress;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints how far a move-in is. */
public final class ProgressLines {

    private static final int WIDTH = 30;

    private ProgressLines() {}

    /** One JSON object per line. */
    public static Progress json(PrintWriter err) {
        return (table, done, rows) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("table", table);
            line.put("done", done);
            line.put("rows", rows);
            err.println(JsonReport.line(line));
            err.flush();
        };
    }

    /** A bar that is drawn over itself. */
    public static Progress bar(PrintWriter err) {
        return (table, done, rows) -> {
            int filled = rows == 0 ? WIDTH : (int) (WIDTH * done / rows);
            err.print("\r" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + " " + table + " " + done + "/" + rows
                    + (done == rows ? "\n" : ""));
            err.flush();
        };
    }

    /** Nothing. */
    public static Progress none() {
        return (table, done, rows) -> {};
    }
}
