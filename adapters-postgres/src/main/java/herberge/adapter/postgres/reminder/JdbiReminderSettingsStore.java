package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Pipeline;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.ReminderSettingsStore;
import herberge.application.shared.EntityKind;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderSettings.Kind;
import herberge.domain.reminder.ReminderType;
import herberge.domain.reminder.StoredReminderSettings;
import herberge.domain.shared.Version;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.Update;

/** Stores the reminder settings in the single row of table {@code reminder_settings}. */
public final class JdbiReminderSettingsStore implements ReminderSettingsStore {

    public static final EntityTable<StoredReminderSettings> TABLE =
            EntityTable.plain(EntityKind.REMINDER_SETTINGS, "reminder_settings", JdbiReminderSettingsStore::rules);

    /** The columns of one type of reminder; parameters of statements have the same names. */
    private record Columns(String active, String days) {
        Kind kind(Row row) throws SQLException {
            return new Kind(row.flag(active), row.number(days));
        }
    }

    private static final Map<ReminderType, Columns> COLUMNS = Map.of(
            ReminderType.INCOMPLETE_DATA, new Columns("incomplete_data_active", "incomplete_data_days_before_arrival"),
            ReminderType.CONFIRMATION, new Columns("confirmation_active", "confirmation_days_after_booking"),
            ReminderType.CHECK_IN, new Columns("check_in_active", "check_in_days_before_arrival"),
            ReminderType.INVOICE, new Columns("invoice_active", "invoice_days_after_departure"),
            ReminderType.PAYMENT, new Columns("payment_active", "payment_days_after_departure"));

    private static final String FIND = "select * from reminder_settings";

    /** An advisory lock, not a row lock: every transaction that plans reminders would write to the row. */
    private static final String PLANNING =
            "select cast(pg_advisory_xact_lock_shared(hashtextextended('herberge.reminder_settings', 0)) as text) as held";

    private static final Pipeline.Sql PLANNING_AT_ONCE = new Pipeline.Sql(
            "select pg_try_advisory_xact_lock_shared(hashtextextended('herberge.reminder_settings', 0)) as held");

    private static final Pipeline.Sql SETTINGS = new Pipeline.Sql(FIND);

    private static final String LOCK_KIND = "reminder configuration";

    private static final String CHANGING =
            "select cast(pg_advisory_xact_lock(hashtextextended('herberge.reminder_settings', 0)) as text) as held";

    private static final String LOCK = "select * from reminder_settings for no key update";

    private static final String UPDATE = """
            update reminder_settings
               set incomplete_data_active = :incomplete_data_active,
                   incomplete_data_days_before_arrival = :incomplete_data_days_before_arrival,
                   confirmation_active = :confirmation_active,
                   confirmation_days_after_booking = :confirmation_days_after_booking,
                   check_in_active = :check_in_active,
                   check_in_days_before_arrival = :check_in_days_before_arrival,
                   invoice_active = :invoice_active,
                   invoice_days_after_departure = :invoice_days_after_departure,
                   payment_active = :payment_active,
                   payment_days_after_departure = :payment_days_after_departure,
                   version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where version = :version - 1
            """;

    private static final String BEHIND = "select version > followed_version as behind from reminder_settings";

    private static final String FOLLOW = """
            update reminder_settings set followed_version = :version where followed_version < :version
            """;

    private final JdbiTransactions tx;

    public JdbiReminderSettingsStore(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public StoredReminderSettings read() {
        return tx.run(h -> SingleRowReader.only(h, FIND, JdbiReminderSettingsStore::rules));
    }

    /**
     * Waits only while another transaction changes the settings. The lock is a statement of its own, because only the
     * next statement sees what was committed during the wait.
     */
    @Override
    public StoredReminderSettings lockForPlanning() {
        Pipeline pipeline = new Pipeline();
        Supplier<StoredReminderSettings> rules = lockForPlanning(pipeline);
        tx.run(pipeline::run);
        return rules.get();
    }

    /** Adds the same to a pipeline; the settings are available once it has run. */
    Supplier<StoredReminderSettings> lockForPlanning(Pipeline pipeline) {
        Pipeline.Rows<Boolean> held = pipeline.query(PLANNING_AT_ONCE, Map.of(), row -> row.flag("held"));
        Pipeline.Rows<StoredReminderSettings> found =
                pipeline.query(SETTINGS, Map.of(), JdbiReminderSettingsStore::rules);
        return () -> {
            if (held.only()) {
                return found.only();
            }
            tx.lock(LOCK_KIND, "planning", h -> SingleRowReader.only(h, PLANNING, row -> row.text("held")));
            return read();
        };
    }

    @Override
    public StoredReminderSettings lockForChange() {
        return tx.lock(LOCK_KIND, "changing", h -> {
            SingleRowReader.only(h, CHANGING, row -> row.text("held"));
            return SingleRowReader.only(h, LOCK, JdbiReminderSettingsStore::rules);
        });
    }

    private static StoredReminderSettings rules(Row row) throws SQLException {
        Map<ReminderType, Kind> kinds = new EnumMap<>(ReminderType.class);
        for (Map.Entry<ReminderType, Columns> columns : COLUMNS.entrySet()) {
            kinds.put(columns.getKey(), columns.getValue().kind(row));
        }
        return new StoredReminderSettings(
                new ReminderSettings(kinds), new Version(row.number("version")), CommonColumns.authorship(row));
    }

    @Override
    public void save(StoredReminderSettings rules) {
        int rows = tx.run(h -> {
            Update update =
                    h.createUpdate(UPDATE).bind("version", rules.version().value());
            COLUMNS.forEach((type, columns) -> {
                Kind kind = rules.settings().of(type);
                update.bind(columns.active(), kind.active()).bind(columns.days(), kind.days());
            });
            return CommonColumns.bindAuthorship(update, rules.authorship()).execute();
        });
        CommonColumns.requireOne(rows, "the settings of reminders");
    }

    @Override
    public boolean isReconciliationPending() {
        return tx.run(h -> SingleRowReader.only(h, BEHIND, row -> row.flag("behind")));
    }

    @Override
    public void recordReconciliation(Version version) {
        tx.run(h -> h.createUpdate(FOLLOW).bind("version", version.value()).execute());
    }
}
