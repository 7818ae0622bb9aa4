package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.GroupDetails;
import herberge.domain.booking.GroupId;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Version;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/** Converts groups from and to table rows. */
public final class GroupRows {

    public static final EntityTable<BookingGroup> TABLE =
            EntityTable.plain(EntityKind.GROUP, "booking_group", GroupRows::group);

    private GroupRows() {}

    static BookingGroup group(Row row) throws SQLException {
        return new BookingGroup(
                new GroupId(row.number("id")),
                row.text("name"),
                new GuestId(row.number("contact_guest_id")),
                row.optionalText("notes"),
                new Version(row.number("version")),
                CommonColumns.authorship(row));
    }

    static <S extends SqlStatement<S>> S bind(S statement, GroupDetails details) {
        GuestId contact = details.contact();
        return statement
                .bind("name", details.name())
                .bind("contact", contact == null ? null : contact.value())
                .bind("notes", details.notes());
    }
}
