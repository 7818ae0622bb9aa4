package herberge.bootstrap.movein;

import herberge.domain.movein.ImportReport;
import herberge.domain.movein.ImportReport.ListedDecision;
import herberge.domain.movein.ImportReport.Refused;
import herberge.domain.movein.ImportReport.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a report as a page that needs nothing else and runs no script. */
public final class HtmlReport {

    /** Headings of the lists that a person must decide on, by kind of decision. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("overlap", "Stays that overlap"),
            Map.entry("unusable-address", "E-mail addresses that cannot be used"),
            Map.entry("likely-double", "Guests who may be the same person"),
            Map.entry("money-mismatch", "Totals that are not the sum of their parts"),
            Map.entry("paid-and-cancelled", "Cancelled stays that are paid"),
            Map.entry("undecided-stay", "Stays that are over and undecided"),
            Map.entry("over-capacity", "Parties larger than their room"),
            Map.entry("unnamed-companions", "Persons without a name"),
            Map.entry("member-snapshot", "Bookings that disagree with their guest on membership"),
            Map.entry("no-name", "Guests whose name is a category"),
            Map.entry("impossible-birth-date", "Dates of birth that cannot be right"),
            Map.entry("category-note", "Notes that are categories"),
            Map.entry("garbled-text", "Texts in a wrong encoding"),
            Map.entry("credit-sign", "Credit with an unexpected sign"),
            Map.entry("orphan", "Rows that belong to nothing"),
            Map.entry("differs", "Rows that changed in the source since they were moved in"),
            Map.entry("room-without-price", "Rooms without a price"),
            Map.entry("secret-dropped", "Passwords to enter anew"),
            Map.entry("unknown", "Tables and columns that no variant has"));

    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Import</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>
            body { font: 16px/1.4 sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em }
            table { border-collapse: collapse; margin: 1em 0 }
            th, td { border: 1px solid #999; padding: .2em .6em; text-align: left; vertical-align: top }
            .bad { color: #a00; font-weight: bold }
            </style></head><body>
            """;

    private HtmlReport() {}

    public static String of(ImportReport report) {
        StringBuilder page = new StringBuilder(HEAD);
        List<String> text = TextReport.of(report);
        page.append("<h1>").append(escape(text.get(0))).append("</h1>\n<p>").append(escape(text.get(1)));
        page.append("</p>\n<p").append(report.isComplete() ? ">" : " class=\"bad\">");
        page.append(escape(text.get(text.size() - 1))).append("</p>\n");
        addTables(page, report);
        addSums(page, report);
        Map<String, List<ListedDecision>> kinds = report.decisions().stream()
                .collect(Collectors.groupingBy(ListedDecision::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, decisions) -> addDecisions(page, report, kind, decisions));
        addRefused(page, report.refused());
        return page.append("</body></html>\n").toString();
    }

    private static void addTables(StringBuilder page, ImportReport report) {
        List<List<String>> rows = report.tables().stream()
                .map(table -> texts(
                        table.name(),
                        table.rows(),
                        table.taken(),
                        table.repaired(),
                        table.takenWithLoss(),
                        table.archived(),
                        table.refused()))
                .toList();
        addTable(page, "Rows", List.of("table", "rows", "taken", "repaired", "with loss", "archived", "refused"), rows);
    }

    private static void addSums(StringBuilder page, ImportReport report) {
        List<List<String>> rows = new ArrayList<>();
        new TreeMap<>(report.bookings())
                .forEach((status, sum) -> rows.add(texts(
                        "cents of bookings " + status,
                        sum.cents(),
                        sum.centsHere(),
                        sum.centsArchived(),
                        sum.centsRefused())));
        rows.add(sum("nights", report.nights()));
        rows.add(sum("cents of credit", report.creditCents()));
        addTable(page, "Sums", List.of("sum", "source", "here", "archived", "refused"), rows);
    }

    private static List<String> sum(String name, Sum sum) {
        return texts(name, sum.source(), sum.here(), sum.archived(), sum.refused());
    }

    private static void addDecisions(
            StringBuilder page, ImportReport report, String kind, List<ListedDecision> decisions) {
        long more = report.more().getOrDefault(kind, 0L);
        String heading = HEADINGS.getOrDefault(kind, kind) + " (" + (decisions.size() + more) + ")";
        addTable(
                page,
                heading,
                List.of("table", "id", "what"),
                decisions.stream()
                        .map(decision -> texts(decision.table(), decision.id(), decision.text()))
                        .toList());
    }

    private static void addRefused(StringBuilder page, List<Refused> refused) {
        if (!refused.isEmpty()) {
            addTable(
                    page,
                    "Refused (" + refused.size() + ")",
                    List.of("table", "id", "column", "reason", "value", "what helps"),
                    refused.stream()
                            .map(row -> texts(row.table(), row.id(), row.column(), row.rule(), row.value(), row.help()))
                            .toList());
        }
    }

    private static List<String> texts(@Nullable Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(value == null ? "" : value.toString());
        }
        return texts;
    }

    private static void addTable(StringBuilder page, String heading, List<String> columns, List<List<String>> rows) {
        page.append("<h2>").append(escape(heading)).append("</h2>\n<table>\n<tr>");
        columns.forEach(column -> page.append("<th>").append(escape(column)).append("</th>"));
        page.append("</tr>\n");
        for (List<String> row : rows) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(escape(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
