package herberge.bootstrap.movein;

import herberge.application.port.LegacyHouse;
import herberge.bootstrap.export.CsvRows;
import herberge.bootstrap.export.ExportFolder;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.ImportReport.Refused;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the refused rows of a move-in as CSV files beside its report, one for each table, with all their columns. Columns
 * that begin with {@code _} say why a row was refused, and what would help.
 */
public final class RefusedRows {

    private static final String PREFIX = "refused-";
    private static final String SUFFIX = ".csv";

    /** A secret, which no report contains. */
    private static final String KEY_CODE = "schluesselcode";

    private RefusedRows() {}

    /** Writes the files, and deletes those of an earlier move-in. Only their owner can read them. */
    public static void write(Path folder, ImportReport report, LegacyHouse house) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : earlier) {
                Files.delete(file);
            }
        }
        Map<String, Map<Long, List<Refused>>> tables = new TreeMap<>();
        report.refused()
                .forEach(row -> tables.computeIfAbsent(row.table(), table -> new LinkedHashMap<>())
                        .computeIfAbsent(row.id(), id -> new ArrayList<>())
                        .add(row));
        for (LegacyTable table : house.tables()) {
            Map<Long, List<Refused>> rows = tables.get(table.name());
            if (rows != null) {
                write(folder, table, rows, house);
            }
        }
    }

    private static void write(Path folder, LegacyTable table, Map<Long, List<Refused>> refused, LegacyHouse house)
            throws IOException {
        List<String> columns = table.columns().stream()
                .filter(column -> !column.equals(KEY_CODE))
                .toList();
        List<String> headings = new ArrayList<>(List.of("id", "_reason", "_help"));
        columns.stream().filter(column -> !column.equals("id")).forEach(headings::add);
        Path file = folder.resolve(PREFIX + table.name() + SUFFIX);
        try (CsvRows out = new CsvRows(ExportFolder.createPrivate(file), headings)) {
            house.read(table.name(), row -> {
                List<Refused> reasons = refused.get(row.key());
                if (reasons != null) {
                    write(out, headings, row, reasons);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(CsvRows out, List<String> headings, LegacyRow row, List<Refused> reasons) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String heading : headings) {
            values.add(
                    switch (heading) {
                        case "id" -> row.key();
                        case "_reason" -> joined(reasons, reason -> reason.column() + ": " + reason.rule());
                        case "_help" -> joined(reasons, reason -> reason.help() == null ? "" : reason.help());
                        default -> row.text(heading);
                    });
        }
        try {
            out.write(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(List<Refused> reasons, Function<Refused, String> part) {
        return String.join("; ", reasons.stream().map(part).distinct().toList());
    }
}
