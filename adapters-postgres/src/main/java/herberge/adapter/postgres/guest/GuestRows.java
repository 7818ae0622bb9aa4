package herberge.adapter.postgres.guest;

import herberge.adapter.postgres.shared.Rows;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Guests as rows, both ways. */
public final class GuestRows {

    private GuestRows() {}

    public static Guest toGuest(ResultSet row, StatementContext context) throws SQLException {
        Boolean consent = row.getObject("marketing_consent", Boolean.class);
        GuestDetails details = new GuestDetails(
                new GuestDetails.Name(row.getString("first_name"), row.getString("last_name")),
                contact(row),
                new GuestDetails.Address(
                        row.getString("street"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("country")),
                new GuestDetails.Membership(row.getBoolean("member"), row.getString("member_number")),
                person(row),
                new GuestDetails.Billing(
                        row.getString("invoice_email"),
                        row.getString("cost_center"),
                        row.getString("leitweg_id"),
                        row.getString("debtor_account")),
                consent,
                Arrays.asList((String[]) row.getArray("tags").getArray()),
                companions(row.getString("companions")),
                row.getString("notes"));
        return new Guest(
                new GuestId(row.getLong("id")), details, new Version(row.getLong("version")), Rows.authorship(row));
    }

    private static GuestDetails.Contact contact(ResultSet row) throws SQLException {
        return new GuestDetails.Contact(
                row.getString("email"),
                row.getString("phone"),
                row.getString("business_phone"),
                row.getString("private_phone"),
                row.getString("mobile_phone"),
                row.getString("fax"));
    }

    private static GuestDetails.Person person(ResultSet row) throws SQLException {
        return new GuestDetails.Person(
                row.getString("salutation"),
                row.getString("gender"),
                Rows.optionalDate(row, "birth_date"),
                row.getString("birth_place"),
                row.getString("nationality"),
                row.getString("language"),
                row.getString("profession"),
                row.getString("federal_state"),
                row.getString("office"),
                row.getString("license_plate"),
                row.getString("id_number"));
    }

    private static List<GuestCompanion> companions(String json) {
        return Rows.objects(json).stream()
                .map(one -> {
                    String born = one.get("birthDate");
                    return new GuestCompanion(
                            one.get("firstName"),
                            one.get("lastName"),
                            born == null ? null : LocalDate.parse(born),
                            one.get("relation"),
                            one.get("notes"));
                })
                .toList();
    }

    private static Map<String, @Nullable String> toMap(GuestCompanion one) {
        LocalDate born = one.birthDate();
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put("firstName", one.firstName());
        map.put("lastName", one.lastName());
        map.put("birthDate", born == null ? null : born.toString());
        map.put("relation", one.relation());
        map.put("notes", one.notes());
        return map;
    }

    static <S extends SqlStatement<S>> S bind(S statement, GuestDetails details) {
        return statement
                .bind("firstName", details.name().firstName())
                .bind("lastName", details.name().lastName())
                .bind("email", details.contact().email())
                .bind("phone", details.contact().phone())
                .bind("member", details.membership().member())
                .bind("memberNumber", details.membership().memberNumber())
                .bind("street", details.address().street())
                .bind("postalCode", details.address().postalCode())
                .bind("city", details.address().city())
                .bind("country", details.address().country())
                .bind("salutation", details.person().salutation())
                .bind("gender", details.person().gender())
                .bind("birthDate", details.person().birthDate())
                .bind("birthPlace", details.person().birthPlace())
                .bind("nationality", details.person().nationality())
                .bind("language", details.person().language())
                .bind("profession", details.person().profession())
                .bind("federalState", details.person().federalState())
                .bind("office", details.person().office())
                .bind("invoiceEmail", details.billing().invoiceEmail())
                .bind("businessPhone", details.contact().businessPhone())
                .bind("privatePhone", details.contact().privatePhone())
                .bind("mobilePhone", details.contact().mobilePhone())
                .bind("fax", details.contact().fax())
                .bind("licensePlate", details.person().licensePlate())
                .bind("costCenter", details.billing().costCenter())
                .bind("leitwegId", details.billing().leitwegId())
                .bind("debtorAccount", details.billing().debtorAccount())
                .bind("idNumber", details.person().idNumber())
                .bind("marketingConsent", details.marketingConsent())
                .bind("notes", details.notes())
                .bindArray("tags", String.class, details.tags())
                .bind(
                        "companions",
                        Rows.json(details.companions().stream()
                                .map(GuestRows::toMap)
                                .toList()));
    }
}
