package herberge.adapter.postgres.credit;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EntityKind;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditEntry;
import herberge.domain.credit.CreditId;
import herberge.domain.credit.CreditKind;
import herberge.domain.guest.GuestId;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Converts items of credit from and to rows of table {@code guest_credit}. */
public final class CreditRows {

    public static final EntityTable<Credit> TABLE =
            EntityTable.plain(EntityKind.CREDIT, "guest_credit", CreditRows::recorded);

    private CreditRows() {}

    /** Reads an item as it was when it was recorded. */
    static Credit recorded(Row row) throws SQLException {
        return credit(row, null);
    }

    /** Reads an item with column {@code reversed_by_id}. */
    static Credit credit(Row row) throws SQLException {
        return credit(row, id(row.optionalNumber("reversed_by_id")));
    }

    private static Credit credit(Row row, @Nullable CreditId reversedBy) throws SQLException {
        CreditEntry entry = new CreditEntry(
                new GuestId(row.number("guest_id")),
                kind(row.text("kind")),
                row.number("amount_cents"),
                row.optionalText("reason"),
                id(row.optionalNumber("reverses_id")));
        return new Credit(
                new CreditId(row.number("id")),
                entry,
                row.number("number"),
                row.number("balance_cents"),
                reversedBy,
                CommonColumns.authorship(row));
    }

    private static @Nullable CreditId id(@Nullable Long value) {
        return value == null ? null : new CreditId(value);
    }

    private static CreditKind kind(String code) {
        return CreditKind.of(code)
                .orElseThrow(() -> new IllegalStateException("the database holds an unknown kind of credit " + code));
    }

    static <S extends SqlStatement<S>> S bind(S statement, CreditEntry entry) {
        CreditId reverses = entry.reverses();
        return statement
                .bind("guest", entry.guest().value())
                .bind("kind", entry.kind().code())
                .bind("amountCents", entry.amountCents())
                .bind("reason", entry.reason())
                .bind("reverses", reverses == null ? (Long) null : (Long) reverses.value());
    }
}
