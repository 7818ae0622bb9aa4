package herberge.adapter.postgres.backup;

/** The rows that a database of the desktop program is made of. Entities come with the row that they once were there. */
public enum MoveOutQuery {
    ROOMS("select e.*, l.legacy, l.legacy_remarks from room e" + MoveOutSql.legacy("rooms") + " order by e.id"),
    GUESTS("select " + MoveOutSql.GUEST + ", l.legacy, l.legacy_remarks from guest e" + MoveOutSql.legacy("guests")
            + " order by e.id"),
    BOOKINGS(MoveOutSql.BOOKINGS + MoveOutSql.legacy("bookings") + " order by e.id"),
    PAYERS("select * from payer order by id"),
    REMINDERS("select * from reminder order by id"),
    SERVICES("select * from service order by id"),
    DISCOUNTS("select * from discount order by id"),
    PRICE_SETTINGS("select * from price_settings where version > 1"),
    COMPANY_SETTINGS(MoveOutSql.COMPANY),
    REMINDER_SETTINGS("select * from reminder_settings where version > 1"),
    /** The newest state of each row that came from there and has no entity of its own here. */
    ARCHIVE(MoveOutSql.ARCHIVE),
    /** Rooms, guests and bookings that were refused. */
    REFUSED(MoveOutSql.REFUSED),
    /** The ids that rows got here, where they are not their own. */
    NEW_IDS(MoveOutSql.NEW_IDS);

    private final String sql;

    MoveOutQuery(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
