package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.ClosedReason;
import herberge.domain.reminder.Priority;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Converts reminders from and to table rows. */
public final class ReminderRows {

    /** The title with the present name of the guest. */
    private static final String SHOWN_TITLE = """
            jsonb_build_object('shown', shown_title(a.new ->> 'title', (a.new ->> 'named_guest')::bigint))
            """;

    public static final EntityTable<Reminder> TABLE = new EntityTable<>(
            EntityKind.REMINDER, "reminder", ReminderRows::shown, SHOWN_TITLE, "reminder_owners(a.old)");

    private ReminderRows() {}

    /** Reads a row as the table or the audit stores it: the title without the guest's name. */
    static Reminder reminder(Row row) throws SQLException {
        return withTitle(row.text("title"), row);
    }

    /** Reads a row with the displayed title in column {@code shown}. */
    public static Reminder shown(Row row) throws SQLException {
        return withTitle(row.text("shown"), row);
    }

    private static Reminder withTitle(String title, Row row) throws SQLException {
        Long booking = row.optionalNumber("booking_id");
        ReminderDetails details = new ReminderDetails(
                booking == null ? null : new BookingId(booking),
                requireKnown(ReminderType.of(row.text("type"))),
                title,
                row.optionalText("description"),
                row.date("due_date"),
                requireKnown(Priority.of(row.text("priority"))),
                row.optionalDate("snoozed_until"),
                user(row, "assigned_to"));
        return new Reminder(
                new ReminderId(row.number("id")),
                details,
                occurrence(row),
                closing(row),
                new Version(row.number("version")),
                CommonColumns.authorship(row));
    }

    private static @Nullable ReminderOccurrence occurrence(Row row) throws SQLException {
        String text = row.optionalText("occurrence");
        return text == null ? null : ReminderOccurrence.parse(text);
    }

    /** The text of column {@code occurrence}. */
    static @Nullable String text(@Nullable ReminderOccurrence occurrence) {
        return occurrence == null ? null : occurrence.code();
    }

    private static Reminder.@Nullable Closing closing(Row row) throws SQLException {
        String reason = row.optionalText("closed_reason");
        return reason == null
                ? null
                : new Reminder.Closing(
                        requireKnown(ClosedReason.of(reason)), row.instant("completed_at"), user(row, "completed_by"));
    }

    private static @Nullable UserId user(Row row, String column) throws SQLException {
        Long id = row.optionalNumber(column);
        return id == null ? null : new UserId(id);
    }

    private static <T> T requireKnown(Optional<T> word) {
        return word.orElseThrow(() -> new IllegalStateException("unknown reminder code in the database"));
    }

    static <S extends SqlStatement<S>> S bind(S statement, ReminderDetails details) {
        BookingId booking = details.booking();
        return statement
                .bind("booking", booking == null ? null : booking.value())
                .bind("type", details.type().code())
                .bind("title", details.title())
                .bind("description", details.description())
                .bind("dueDate", details.dueDate())
                .bind("priority", details.priority().code())
                .bind("snoozedUntil", details.snoozedUntil())
                .bind("assignedTo", number(details.assignedTo()));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Reminder reminder) {
        Reminder.Closing closing = reminder.closing();
        return CommonColumns.bindAuthorship(bind(statement, reminder.details()), reminder.authorship())
                .bind("id", reminder.id().value())
                .bind("version", reminder.version().value())
                .bind("occurrence", text(reminder.occurrence()))
                .bind("closedReason", closing == null ? null : closing.reason().code())
                .bind("completedAt", closing == null ? null : CommonColumns.utc(closing.at()))
                .bind("completedBy", closing == null ? null : number(closing.by()));
    }

    private static @Nullable Long number(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
