package herberge.adapter.postgres.backup;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables and columns of an export, and those that stay, each with its reason. They are listed and not read from the
 * catalogs, so that a new column is exported after a decision only; a test compares the lists with the schema.
 */
public final class ExportTables {

    private static final String WRITTEN = "version created_at created_by updated_at updated_by";
    private static final String NOT_ERASED =
            "(first_name, last_name, company) is distinct from ('(erased)', '(erased)', null)";

    /** The exported tables; a table comes after those that its rows name. */
    public static final List<ExportTable> ALL = List.of(
            ExportTable.of(
                    "users", "app_user", "id", "id username full_name email role active must_change_password", WRITTEN),
            ExportTable.of(
                    "rooms",
                    "room",
                    "id",
                    "id name building_type capacity location key_code street_address postal_code city notes active",
                    "low_season_cents high_season_cents final_cleaning_cents",
                    WRITTEN),
            ExportTable.of("room-blocks", "room_block", "id", "id room_id first_day end_day reason", WRITTEN),
            ExportTable.of(
                            "guests",
                            "guest",
                            "id",
                            "id first_name last_name company email phone member member_number street postal_code city",
                            "country salutation gender birth_date birth_place nationality language profession",
                            "federal_state office invoice_email business_phone private_phone mobile_phone fax",
                            "license_plate cost_center leitweg_id debtor_account id_number marketing_consent tags[]",
                            "companions notes merged_from[]",
                            WRITTEN)
                    .where(NOT_ERASED),
            ExportTable.of(
                    "payers",
                    "payer",
                    "id",
                    "id name company street postal_code city country contact_person email leitweg_id notes",
                    WRITTEN),
            ExportTable.of("groups", "booking_group", "id", "id name contact_guest_id notes", WRITTEN),
            ExportTable.of(
                    "bookings",
                    "booking",
                    "id",
                    "id reservation_number room_id guest_id group_id check_in check_out party_size companions status",
                    "cancellation_reason former_check_out continues_id continued_by_id expected_arrival",
                    "expected_departure notes foundation_case payer_id source confirmation_sent_at invoice_sent_at paid_at",
                    "extras reductions member_rate agreed_total_cents agreed_reason price paid_cents due_on",
                    WRITTEN),
            ExportTable.of("booking-aliases", "booking_alias", "booking_id, alias", "booking_id alias"),
            ExportTable.of(
                    "payments",
                    "payment",
                    "id",
                    "id booking_id amount_cents method paid_on reference reverses_id by_paid_at",
                    WRITTEN),
            ExportTable.of(
                    "credit",
                    "guest_credit",
                    "id",
                    "id guest_id number kind amount_cents balance_cents reason reverses_id",
                    WRITTEN),
            ExportTable.of(
                    "invoices",
                    "invoice",
                    "id",
                    "id number kind booking_id group_id guest_id payer_id issued_on due_on lines further total_cents advances_cents cancels_id",
                    "content hash",
                    WRITTEN),
            ExportTable.of(
                    "reminders",
                    "reminder",
                    "id",
                    "id booking_id type occurrence title description due_date priority snoozed_until assigned_to",
                    "closed_reason completed_at completed_by named_guest",
                    WRITTEN),
            ExportTable.of(
                    "services", "service", "id", "id name description kind price_cents percent vat active", WRITTEN),
            ExportTable.of("discounts", "discount", "id", "id name kind percent amount_cents base active", WRITTEN),
            ExportTable.of(
                    "price-settings",
                    "price_settings",
                    "id",
                    "high_seasons member_discount vat_rates vat_codes tourist_taxes",
                    WRITTEN),
            ExportTable.of(
                    "company-settings",
                    "company_settings",
                    "id",
                    "name street postal_code city country phone email website tax_number vat_id register_court",
                    "register_number iban bic holder bank payment_days logo invoice_intro invoice_footer",
                    WRITTEN),
            ExportTable.of(
                    "reminder-settings",
                    "reminder_settings",
                    "id",
                    "incomplete_data_active incomplete_data_days_before_arrival confirmation_active",
                    "confirmation_days_after_booking check_in_active check_in_days_before_arrival invoice_active",
                    "invoice_days_after_departure payment_active payment_days_after_departure",
                    WRITTEN),
            ExportTable.of(
                            "archive",
                            "legacy_row",
                            "id",
                            "id run_id table_name legacy_key fate remarks entity_id guest_id content")
                    .where("digest <> 'erased'"));

    private static final String SECRET = "secret: digests of tokens and keys, or what tokens are signed with";
    private static final String DERIVED = "follows from exported rows";
    private static final String HISTORY = "history of changes and its seals, which a backup keeps";
    private static final String FILES = "the documents of invoices, which `herberge invoices save` stores";
    private static final String RUNNING = "state of the running server";
    private static final String LOGINS = "logins of the staff, deleted after a time";
    private static final String MOVE_IN = "about a move-in; `import show` prints it";

    /** The tables that are not exported, and why. */
    public static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("api_token", SECRET),
            Map.entry("session", SECRET),
            Map.entry("signing_key", SECRET),
            Map.entry("booking_search", DERIVED),
            Map.entry("guest_search", DERIVED),
            Map.entry("guest_trait", DERIVED),
            Map.entry("guest_word", DERIVED),
            Map.entry("occupancy", DERIVED),
            Map.entry("invoice_series", DERIVED),
            Map.entry("invoice_document", FILES),
            Map.entry("audit_batch", HISTORY),
            Map.entry("audit_log", HISTORY),
            Map.entry("audit_seal", HISTORY),
            Map.entry("audit_unsealed", HISTORY),
            Map.entry("change_undo", HISTORY),
            Map.entry("event", HISTORY),
            Map.entry("event_position", HISTORY),
            Map.entry("idempotency_key", RUNNING),
            Map.entry("installation", RUNNING),
            Map.entry("job", RUNNING),
            Map.entry("job_part", RUNNING),
            Map.entry("job_run", RUNNING),
            Map.entry("rehearsal_mark", RUNNING),
            Map.entry("scheduled_task", RUNNING),
            Map.entry("login_address", LOGINS),
            Map.entry("user_login", LOGINS),
            Map.entry("import_decision", MOVE_IN),
            Map.entry("import_report", MOVE_IN),
            Map.entry("import_run", MOVE_IN));

    /** The columns of exported tables that are not exported. */
    static final Map<String, Set<String>> LEFT_OUT_COLUMNS = Map.of(
            "app_user", Set.of("password_hash"),
            "company_settings", Set.of("id", "logo_data"), // always 1; no text, GET /settings/company has it
            "legacy_row", Set.of("digest"), // compares a row with that of a later file
            "price_settings", Set.of("id"), // always 1
            "reminder", Set.of("booking_owner"), // who may see it: the author of the booking
            "reminder_settings", Set.of("id", "followed_version")); // the version that reminders were planned by

    private ExportTables() {}
}
