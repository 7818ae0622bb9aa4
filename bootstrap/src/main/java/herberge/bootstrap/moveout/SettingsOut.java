package herberge.bootstrap.moveout;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.sqlite.house.LegacyFileWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the catalogues and the settings of this house over those that came from the desktop program. */
final class SettingsOut {

    /** The program needs these rows. */
    private static final List<String> NEEDED =
            List.of("pricing_settings", "reminder_settings", "notification_settings", "backup_settings");

    private final LegacyFileWriter file;

    SettingsOut(LegacyFileWriter file) {
        this.file = file;
    }

    /** A service that is priced by nights or persons gets the price of one of them. */
    void service(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("service_templates", values);
        String kind = String.valueOf(row.text("kind"));
        boolean percent = row.has("percent");
        file.put(
                "service_templates",
                "name",
                new LegacyRecord(row)
                        .copy("name=name", "description=description", "is_active=active", "created_at=created_at")
                        .copy("updated_at=updated_at")
                        .own("price", percent ? row.value("percent") : row.euros("price_cents"))
                        .own("price_type", percent ? "percent" : "fixed")
                        .own("applies_to", kind.equals("percent-of-total") ? "total_price" : "overnight_price")
                        .values());
    }

    void discount(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("discount_templates", values);
        boolean percent = row.has("percent");
        file.put(
                "discount_templates",
                "name",
                new LegacyRecord(row)
                        .copy("name=name", "is_active=active", "created_at=created_at", "updated_at=updated_at")
                        .own("discount_type", percent ? "percent" : "fixed")
                        .own("discount_value", percent ? row.value("percent") : row.euros("amount_cents"))
                        .own("applies_to", "overnight".equals(row.text("base")) ? "overnight_price" : "total_price")
                        .values());
    }

    void prices(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("pricing_settings", values);
        JsonNode season = row.json("high_seasons").path(0);
        JsonNode member = row.json("member_discount");
        Map<String, @Nullable Object> settings = single(row);
        settings.put("hauptsaison_aktiv", season.isMissingNode() ? 0L : 1L);
        if (!season.isMissingNode()) {
            settings.put("hauptsaison_start", season.path("from").asText());
            settings.put("hauptsaison_ende", season.path("to").asText());
        }
        settings.put("mitglieder_rabatt_aktiv", member.path("active").asBoolean() ? 1L : 0L);
        settings.put("mitglieder_rabatt_prozent", member.path("percent").asDouble());
        settings.put("rabatt_basis", "total".equals(member.path("base").asText()) ? "gesamtpreis" : "zimmerpreis");
        file.put("pricing_settings", "id", settings);
    }

    void reminders(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("reminder_settings", values);
        Map<String, @Nullable Object> settings = single(row);
        settings.put("auto_reminder_incomplete_data", row.value("incomplete_data_active"));
        settings.put("auto_reminder_payment", row.value("payment_active"));
        settings.put("auto_reminder_checkin", row.value("check_in_active"));
        settings.put("auto_reminder_invoice", row.value("invoice_active"));
        settings.put("auto_reminder_confirmation", row.value("confirmation_active"));
        file.put("reminder_settings", "id", settings);
    }

    void company(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("company_settings", values);
        Map<String, @Nullable Object> company = single(row);
        company.putAll(new LegacyRecord(row)
                .copy("company_name=name", "street_address=street", "plz=postal_code", "city=city", "phone=phone")
                .copy("email=email", "website=website", "tax_id=tax_number", "registry_court=register_court")
                .own("country", "DE".equals(row.text("country")) ? "Deutschland" : row.text("country"))
                .values());
        file.put("company_settings", "id", company);
        Map<String, @Nullable Object> payment = single(row);
        payment.putAll(new LegacyRecord(row)
                .copy("bank_name=bank", "iban=iban", "bic=bic", "account_holder=holder", "mwst_rate=vat")
                .values());
        if (row.has("payment_days")) {
            payment.put("payment_due_days", row.value("payment_days"));
        }
        file.put("payment_settings", "id", payment);
    }

    private static Map<String, @Nullable Object> single(HouseRow row) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        settings.put("id", 1L);
        settings.put("updated_at", row.value("updated_at"));
        return settings;
    }

    /** Adds the rows that the program needs, where there are none. */
    void complete() {
        for (String table : NEEDED) {
            file.update("insert or ignore into " + table + " (id) values (1)", List.of());
        }
    }
}
