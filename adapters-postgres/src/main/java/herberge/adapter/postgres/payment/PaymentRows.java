package herberge.adapter.postgres.payment;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.BookingId;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentEntry;
import herberge.domain.payment.PaymentId;
import herberge.domain.payment.PaymentMethod;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Converts payments from and to rows of table {@code payment}. */
public final class PaymentRows {

    public static final EntityTable<Payment> TABLE =
            EntityTable.plain(EntityKind.PAYMENT, "payment", PaymentRows::recorded);

    private PaymentRows() {}

    /** Reads a payment as it was when it was recorded. */
    static Payment recorded(Row row) throws SQLException {
        return payment(row, null);
    }

    /** Reads a payment with column {@code reversed_by_id}. */
    static Payment payment(Row row) throws SQLException {
        return payment(row, id(row.optionalNumber("reversed_by_id")));
    }

    private static Payment payment(Row row, @Nullable PaymentId reversedBy) throws SQLException {
        PaymentEntry entry = new PaymentEntry(
                new BookingId(row.number("booking_id")),
                row.number("amount_cents"),
                method(row.text("method")),
                row.date("paid_on"),
                row.optionalText("reference"),
                id(row.optionalNumber("reverses_id")),
                row.flag("by_paid_at"));
        return new Payment(new PaymentId(row.number("id")), entry, reversedBy, CommonColumns.authorship(row));
    }

    private static @Nullable PaymentId id(@Nullable Long value) {
        return value == null ? null : new PaymentId(value);
    }

    private static PaymentMethod method(String code) {
        return PaymentMethod.of(code)
                .orElseThrow(
                        () -> new IllegalStateException("the database holds an unknown method of payment " + code));
    }

    static <S extends SqlStatement<S>> S bind(S statement, PaymentEntry entry) {
        PaymentId reverses = entry.reverses();
        return statement
                .bind("booking", entry.booking().value())
                .bind("amountCents", entry.amountCents())
                .bind("method", entry.method().code())
                .bind("paidOn", entry.paidOn())
                .bind("reference", entry.reference())
                .bind("reverses", reverses == null ? (Long) null : (Long) reverses.value())
                .bind("byPaidAt", entry.byPaidAt());
    }
}
