package herberge.adapter.postgres.movein;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.port.MoveIns.Summary;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.ImportReport.ListedDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Stores reports in tables {@code import_report} and {@code import_decision}. */
final class ReportStore {

    private static final String ADD = """
            insert into import_report (run_id, variant, closed, report)
            values (:run, :variant, :closed, cast(:report as jsonb))
            """;

    private static final String DECIDE = """
            insert into import_decision (run_id, position, kind, table_name, legacy_key, guest_id, text)
            select :run, place - 1, kind, table_name, legacy_key, guest_id, text
              from unnest(:kinds, :tables, :keys, :guests, :texts)
                     with ordinality d (kind, table_name, legacy_key, guest_id, text, place)
            """;

    private static final String LIST = """
            select r.*, p.variant, p.closed from import_run r join import_report p on p.run_id = r.id order by r.id desc
            """;

    private static final String DECISIONS = "select * from import_decision where run_id = :run order by position";

    private final JdbiTransactions tx;

    ReportStore(JdbiTransactions tx) {
        this.tx = tx;
    }

    void finish(ImportReport report, Map<Long, GuestId> people) {
        tx.run(h -> {
            h.createUpdate(ADD)
                    .bind("run", report.number())
                    .bind("variant", report.source().variant())
                    .bind("closed", report.closed())
                    .bind("report", ReportJson.write(report.withDecisions(List.of())))
                    .execute();
            decide(h, report, people);
            return h.createQuery("select cast(end_import() as text)")
                    .mapTo(String.class)
                    .list();
        });
    }

    private static void decide(Handle h, ImportReport report, Map<Long, GuestId> people) {
        List<ListedDecision> decisions = report.decisions();
        List<@Nullable Long> guests = new ArrayList<>();
        for (ListedDecision decision : decisions) {
            GuestId guest = decision.table().equals("guests") ? people.get(decision.id()) : null;
            guests.add(guest == null ? null : guest.value());
        }
        h.createUpdate(DECIDE)
                .bind("run", report.number())
                .bindArray(
                        "kinds",
                        String.class,
                        decisions.stream().map(ListedDecision::kind).toList())
                .bindArray(
                        "tables",
                        String.class,
                        decisions.stream().map(ListedDecision::table).toList())
                .bindArray(
                        "keys",
                        Long.class,
                        decisions.stream().map(ListedDecision::id).toList())
                .bindArray("guests", Long.class, guests)
                .bindArray(
                        "texts",
                        String.class,
                        decisions.stream().map(ListedDecision::text).toList())
                .execute();
    }

    List<Summary> list() {
        return tx.run(h -> h.createQuery(LIST)
                .map((row, context) -> new Summary(
                        row.getLong("id"),
                        CommonColumns.instant(row, "at"),
                        row.getString("started_by"),
                        row.getString("sha256"),
                        row.getString("variant"),
                        row.getBoolean("closed")))
                .list());
    }

    Optional<ImportReport> find(long number) {
        return tx.run(h -> h.createQuery("select report from import_report where run_id = :run")
                .bind("run", number)
                .mapTo(String.class)
                .findOne()
                .map(ReportJson::read)
                .map(report -> report.withDecisions(h.createQuery(DECISIONS)
                        .bind("run", number)
                        .map((row, context) -> new ListedDecision(
                                row.getString("kind"),
                                row.getString("table_name"),
                                row.getLong("legacy_key"),
                                row.getString("text")))
                        .list())));
    }
}
