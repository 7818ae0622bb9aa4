package herberge.adapter.postgres.guest;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EntityKind;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Version;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Converts guests from and to table rows. */
public final class GuestRows {

    public static final EntityTable<Guest> TABLE = EntityTable.plain(EntityKind.GUEST, "guest", GuestRows::guest);

    private GuestRows() {}

    public static Guest guest(Row row) throws SQLException {
        Boolean consent = row.optionalFlag("marketing_consent");
        GuestDetails details = new GuestDetails(
                new GuestDetails.Name(
                        row.optionalText("first_name"), row.optionalText("last_name"), row.optionalText("company")),
                contact(row),
                new GuestDetails.Address(
                        row.optionalText("street"),
                        row.optionalText("postal_code"),
                        row.optionalText("city"),
                        row.optionalText("country")),
                new GuestDetails.Membership(row.flag("member"), row.optionalText("member_number")),
                person(row),
                new GuestDetails.Billing(
                        row.optionalText("invoice_email"),
                        row.optionalText("cost_center"),
                        row.optionalText("leitweg_id"),
                        row.optionalText("debtor_account")),
                consent,
                row.texts("tags"),
                companions(row.json("companions")),
                row.optionalText("notes"));
        return new Guest(
                new GuestId(row.number("id")),
                details,
                mergedFrom(row),
                new Version(row.number("version")),
                CommonColumns.authorship(row));
    }

    /** Null in audit rows that are older than the column. */
    private static Set<GuestId> mergedFrom(Row row) throws SQLException {
        Set<Long> ids = row.optionalNumbers("merged_from");
        return ids == null ? Set.of() : ids.stream().map(GuestId::new).collect(Collectors.toSet());
    }

    private static GuestDetails.Contact contact(Row row) throws SQLException {
        return new GuestDetails.Contact(
                row.optionalText("email"),
                row.optionalText("phone"),
                row.optionalText("business_phone"),
                row.optionalText("private_phone"),
                row.optionalText("mobile_phone"),
                row.optionalText("fax"));
    }

    private static GuestDetails.Person person(Row row) throws SQLException {
        return new GuestDetails.Person(
                row.optionalText("salutation"),
                row.optionalText("gender"),
                row.optionalDate("birth_date"),
                row.optionalText("birth_place"),
                row.optionalText("nationality"),
                row.optionalText("language"),
                row.optionalText("profession"),
                row.optionalText("federal_state"),
                row.optionalText("office"),
                row.optionalText("license_plate"),
                row.optionalText("id_number"));
    }

    private static List<GuestCompanion> companions(String json) {
        return CommonColumns.objects(json).stream()
                .map(companion -> {
                    String birthDate = companion.get("birthDate");
                    return new GuestCompanion(
                            companion.get("firstName"),
                            companion.get("lastName"),
                            birthDate == null ? null : LocalDate.parse(birthDate),
                            companion.get("relation"),
                            companion.get("notes"));
                })
                .toList();
    }

    private static Map<String, @Nullable String> toMap(GuestCompanion companion) {
        LocalDate birthDate = companion.birthDate();
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put("firstName", companion.firstName());
        map.put("lastName", companion.lastName());
        map.put("birthDate", birthDate == null ? null : birthDate.toString());
        map.put("relation", companion.relation());
        map.put("notes", companion.notes());
        return map;
    }

    static <S extends SqlStatement<S>> S bind(S statement, GuestDetails details) {
        return statement
                .bind("firstName", details.name().firstName())
                .bind("lastName", details.name().lastName())
                .bind("company", details.name().company())
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
                        CommonColumns.json(details.companions().stream()
                                .map(GuestRows::toMap)
                                .toList()));
    }
}
