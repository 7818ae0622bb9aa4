package herberge.bootstrap.movein;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.ImportReport.StatusSum;
import herberge.domain.movein.ImportReport.Sum;
import herberge.domain.movein.ImportReport.TableCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a report as {@code report.json}. Programs rely on its names. */
public final class JsonReport {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    public static String of(ImportReport report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("number", report.number());
        all.put("at", report.at().toString());
        all.put("startedBy", report.startedBy());
        all.put("source", source(report.source()));
        all.put("dryRun", report.dryRun());
        all.put("closed", report.closed());
        all.put("complete", report.isComplete());
        all.put("tables", report.tables().stream().map(JsonReport::table).toList());
        Map<String, Object> bookings = new TreeMap<>();
        report.bookings().forEach((status, sum) -> bookings.put(status, status(sum)));
        all.put("bookings", bookings);
        all.put("nights", sum(report.nights()));
        all.put("creditCents", sum(report.creditCents()));
        all.put("decisions", report.decisions());
        all.put("moreDecisions", new TreeMap<>(report.more()));
        all.put("refused", report.refused().stream().map(JsonReport::refused).toList());
        all.put("remarks", new TreeMap<>(report.repairs()));
        all.put("ids", report.newIds());
        all.put("absent", report.absent());
        all.put("unknown", report.unknown());
        return write(all);
    }

    private static Map<String, @Nullable Object> source(ImportReport.Source source) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sha256", source.sha256());
        json.put("walSha256", source.logSha256());
        json.put("bytes", source.bytes());
        json.put("variant", source.variant());
        json.put("kind", source.kind());
        return json;
    }

    private static Map<String, Object> table(TableCount table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", table.name());
        json.put("rows", table.rows());
        json.put("taken", table.taken());
        json.put("repaired", table.repaired());
        json.put("takenWithLoss", table.takenWithLoss());
        json.put("archived", table.archived());
        json.put("refused", table.refused());
        return json;
    }

    private static Map<String, Object> status(StatusSum sum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", sum.rows());
        json.put("refusedRows", sum.refusedRows());
        json.put("cents", sum.cents());
        json.put("centsHere", sum.centsHere());
        json.put("centsArchived", sum.centsArchived());
        json.put("centsRefused", sum.centsRefused());
        return json;
    }

    private static Map<String, Object> sum(Sum sum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", sum.source());
        json.put("here", sum.here());
        json.put("archived", sum.archived());
        json.put("refused", sum.refused());
        return json;
    }

    private static Map<String, @Nullable Object> refused(ImportReport.Refused row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("table", row.table());
        json.put("id", row.id());
        json.put("reason", row.rule());
        json.put("column", row.column());
        json.put("value", row.value());
        json.put("help", row.help());
        return json;
    }

    /** Writes a JSON document on one line. */
    static String line(Map<String, Object> values) {
        try {
            return JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("could not write JSON", e);
        }
    }

    private static String write(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("could not write JSON", e);
        }
    }

    /** The names of all kinds of decisions in a report, each with the number of decisions. */
    static Map<String, Long> kinds(ImportReport report) {
        Map<String, Long> kinds = new TreeMap<>(report.more());
        List.copyOf(report.decisions()).forEach(decision -> kinds.merge(decision.kind(), 1L, Long::sum));
        return kinds;
    }
}
