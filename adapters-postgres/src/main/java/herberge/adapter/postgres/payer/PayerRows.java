package herberge.adapter.postgres.payer;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EntityKind;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerDetails.Address;
import herberge.domain.payer.PayerId;
import herberge.domain.shared.Version;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/** Converts payers from and to rows of table {@code payer}. */
public final class PayerRows {

    public static final EntityTable<Payer> TABLE = EntityTable.plain(EntityKind.PAYER, "payer", PayerRows::payer);

    private PayerRows() {}

    static Payer payer(Row row) throws SQLException {
        PayerDetails details = new PayerDetails(
                row.text("name"),
                row.optionalText("company"),
                new Address(
                        row.optionalText("street"),
                        row.optionalText("postal_code"),
                        row.optionalText("city"),
                        row.text("country")),
                row.optionalText("contact_person"),
                row.optionalText("email"),
                row.optionalText("leitweg_id"),
                row.optionalText("notes"));
        return new Payer(
                new PayerId(row.number("id")),
                details,
                new Version(row.number("version")),
                CommonColumns.authorship(row));
    }

    static <S extends SqlStatement<S>> S bind(S statement, PayerDetails details) {
        return statement
                .bind("name", details.name())
                .bind("company", details.company())
                .bind("street", details.address().street())
                .bind("postalCode", details.address().postalCode())
                .bind("city", details.address().city())
                .bind("country", details.address().country())
                .bind("contactPerson", details.contactPerson())
                .bind("email", details.email())
                .bind("leitwegId", details.leitwegId())
                .bind("notes", details.notes());
    }
}
