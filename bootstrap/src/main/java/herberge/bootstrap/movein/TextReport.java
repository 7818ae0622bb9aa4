package herberge.bootstrap.movein;

import herberge.domain.movein.ImportReport;
import herberge.domain.movein.ImportReport.Refused;
import herberge.domain.movein.ImportReport.Sum;
import herberge.domain.movein.ImportReport.TableCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Writes a report for a terminal. */
public final class TextReport {

    private static final int LISTED = 20;

    private TextReport() {}

    public static List<String> of(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(title(report));
        lines.add("source: sha256 " + report.source().sha256() + ", "
                + report.source().bytes() + " bytes, variant " + report.source().variant());
        addTables(lines, report);
        lines.add(sum("nights", report.nights()));
        lines.add(sum("cents of credit", report.creditCents()));
        JsonReport.kinds(report).forEach((kind, count) -> lines.add("to decide: " + kind + " " + count));
        report.refused().stream().limit(LISTED).map(TextReport::refused).forEach(lines::add);
        if (report.refused().size() > LISTED) {
            lines.add("refused: " + (report.refused().size() - LISTED) + " more, see the report");
        }
        lines.add(conclusion(report));
        return lines;
    }

    private static void addTables(List<String> lines, ImportReport report) {
        lines.add(String.format(
                Locale.ROOT,
                "%-30s %8s %8s %8s %8s %8s %8s",
                "table",
                "rows",
                "taken",
                "repaired",
                "loss",
                "archived",
                "refused"));
        report.tables().forEach(table -> lines.add(row(table)));
        new TreeMap<>(report.bookings())
                .forEach((status, sum) -> lines.add(String.format(
                        Locale.ROOT,
                        "bookings %s: %d rows, %d cents: %d here, %d archived, %d refused",
                        status,
                        sum.rows(),
                        sum.cents(),
                        sum.centsHere(),
                        sum.centsArchived(),
                        sum.centsRefused())));
    }

    private static String title(ImportReport report) {
        if (report.dryRun()) {
            return "dry run: nothing was stored";
        }
        return report.number() == 0 ? "nothing new: everything had been moved in before" : "import " + report.number();
    }

    private static String row(TableCount table) {
        return String.format(
                Locale.ROOT,
                "%-30s %8d %8d %8d %8d %8d %8d",
                table.name(),
                table.rows(),
                table.taken(),
                table.repaired(),
                table.takenWithLoss(),
                table.archived(),
                table.refused());
    }

    private static String sum(String what, Sum sum) {
        return String.format(
                Locale.ROOT,
                "%s: %d in the source, %d here, %d archived, %d refused",
                what,
                sum.source(),
                sum.here(),
                sum.archived(),
                sum.refused());
    }

    private static String refused(Refused row) {
        String where = row.table() + " " + row.id() + (row.column().isEmpty() ? "" : ", " + row.column());
        String value = row.value() == null ? "" : ", value " + row.value().replaceAll("\\p{Cntrl}", " ");
        return "refused: " + where + ": " + row.rule() + value + (row.help() == null ? "" : "; " + row.help());
    }

    private static String conclusion(ImportReport report) {
        if (!report.closed()) {
            return "NOT CLOSED: a sum does not add up";
        }
        return report.isComplete()
                ? "closed: every row and every sum is accounted for"
                : "closed, but rooms, guests or bookings were refused";
    }
}
