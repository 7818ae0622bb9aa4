package herberge.adapter.postgres.invoice;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.port.Invoices.Link;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.GroupId;
import herberge.domain.guest.GuestId;
import herberge.domain.invoice.Invoice;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.InvoicePart;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.invoice.IssuedInvoice;
import herberge.domain.payer.PayerId;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Converts invoices from and to rows of table {@code invoice}. */
public final class InvoiceRows {

    /** The audit has all columns but the content, of which it has the hash. */
    public static final EntityTable<Invoice> TABLE =
            EntityTable.plain(EntityKind.INVOICE, "invoice", InvoiceRows::recorded);

    private InvoiceRows() {}

    /** Reads an invoice as it was when it was issued. */
    static Invoice recorded(Row row) throws SQLException {
        return invoice(row, null);
    }

    /** Reads an invoice with its content, as it was when it was issued. */
    static IssuedInvoice issued(Row row) throws SQLException {
        return new IssuedInvoice(recorded(row), InvoiceJson.read(row.text("content")));
    }

    /** Reads an invoice with its content and column {@code cancelled_by_id}. */
    static IssuedInvoice present(Row row) throws SQLException {
        Invoice invoice = invoice(row, id(row.optionalNumber("cancelled_by_id")));
        return new IssuedInvoice(invoice, InvoiceJson.read(row.text("content")));
    }

    static Link link(Row row) throws SQLException {
        String content = row.text("content");
        return new Link(
                number(row),
                content,
                row.text("hash"),
                agrees(
                        content,
                        row.optionalText("cancels_number"),
                        recorded(row).entry()),
                InvoiceDigests.agree(content, row.text("digests")));
    }

    private static boolean agrees(String json, @Nullable String cancels, InvoiceEntry entry) {
        try {
            InvoiceContent content = InvoiceJson.read(json);
            InvoiceNumber cancelled = content.cancels();
            return content.number().equals(entry.number())
                    && content.kind() == entry.kind()
                    && content.issuedOn().equals(entry.issuedOn())
                    && content.dueOn().equals(entry.dueOn())
                    && content.totalCents() == entry.totalCents()
                    && content.advancesCents() == entry.advancesCents()
                    && (cancelled == null ? cancels == null : cancelled.text().equals(cancels));
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static Invoice invoice(Row row, @Nullable InvoiceId cancelledBy) throws SQLException {
        InvoiceEntry entry = new InvoiceEntry(
                number(row),
                kind(row.text("kind")),
                parts(row),
                new InvoiceEntry.Parties(
                        group(row.optionalNumber("group_id")),
                        new GuestId(row.number("guest_id")),
                        payer(row.optionalNumber("payer_id"))),
                row.date("issued_on"),
                row.date("due_on"),
                row.number("total_cents"),
                row.number("advances_cents"),
                id(row.optionalNumber("cancels_id")));
        return new Invoice(
                new InvoiceId(row.number("id")), entry, row.text("hash"), cancelledBy, CommonColumns.authorship(row));
    }

    static InvoiceSeries series(Row row) throws SQLException {
        return new InvoiceSeries(
                Math.toIntExact(row.number("year")),
                Math.toIntExact(row.number("last")),
                row.optionalDate("issued_on"),
                row.text("hash"));
    }

    private static InvoiceNumber number(Row row) throws SQLException {
        String number = row.text("number");
        return InvoiceNumber.of(number)
                .orElseThrow(() -> new IllegalStateException("the database holds no number of an invoice: " + number));
    }

    private static InvoiceKind kind(String code) {
        return InvoiceKind.of(code)
                .orElseThrow(() -> new IllegalStateException("the database holds an unknown kind of invoice " + code));
    }

    private static @Nullable InvoiceId id(@Nullable Long value) {
        return value == null ? null : new InvoiceId(value);
    }

    private static List<InvoicePart> parts(Row row) throws SQLException {
        List<InvoicePart> parts = new ArrayList<>();
        parts.add(new InvoicePart(
                new BookingId(row.number("booking_id")), InvoicePartsJson.positions(row.json("lines"))));
        String further = row.optionalText("further");
        if (further != null) {
            parts.addAll(InvoicePartsJson.read(further));
        }
        return parts;
    }

    private static @Nullable GroupId group(@Nullable Long value) {
        return value == null ? null : new GroupId(value);
    }

    private static @Nullable PayerId payer(@Nullable Long value) {
        return value == null ? null : new PayerId(value);
    }

    static <S extends SqlStatement<S>> S bind(S statement, InvoiceEntry entry) {
        InvoiceId cancels = entry.cancels();
        GroupId group = entry.group();
        PayerId payer = entry.payer();
        List<InvoicePart> further = entry.parts().subList(1, entry.parts().size());
        return statement
                .bind("number", entry.number().text())
                .bind("kind", entry.kind().code())
                .bind("booking", entry.booking().value())
                .bind("group", group == null ? (Long) null : (Long) group.value())
                .bind("further", group == null ? null : InvoicePartsJson.write(further))
                .bind("guest", entry.guest().value())
                .bind("payer", payer == null ? (Long) null : (Long) payer.value())
                .bind("issuedOn", entry.issuedOn())
                .bind("dueOn", entry.dueOn())
                .bind("lines", entry.parts().get(0).lines().toString())
                .bind("totalCents", entry.totalCents())
                .bind("advancesCents", entry.advancesCents())
                .bind("cancels", cancels == null ? (Long) null : (Long) cancels.value());
    }
}
