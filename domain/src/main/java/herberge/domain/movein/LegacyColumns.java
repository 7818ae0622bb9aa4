package herberge.domain.movein;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables and columns that the desktop program ever had, and the variant in which each table appeared. */
final class LegacyColumns {

    private static final String SCHEMA = """
            1 rooms id name gebaeude_typ capacity price_member price_non_member ort schluesselcode nebensaison_preis \
            hauptsaison_preis endreinigung street_address postal_code city notizen
            1 guests id vorname nachname email telefon dpolg_mitglied strasse plz ort mitgliedsnummer notizen beruf \
            bundesland dienststelle created_at anrede geschlecht land telefon_geschaeftlich telefon_privat \
            telefon_mobil fax geburtsdatum geburtsort sprache nationalitaet identifikationsnummer debitorenkonto \
            kennzeichen rechnungs_email marketing_einwilligung leitweg_id kostenstelle tags automail automail_sprache
            1 bookings id room_id guest_id reservierungsnummer checkin_date checkout_date anzahl_gaeste status \
            gesamtpreis bemerkungen created_at anzahl_begleitpersonen grundpreis services_preis rabatt_preis \
            anzahl_naechte updated_at bezahlt bezahlt_am zahlungsmethode mahnung_gesendet_am rechnung_versendet_am \
            rechnung_versendet_an ist_stiftungsfall payment_recipient_id putzplan_checkout_date ist_dpolg_mitglied
            1 accompanying_guests id booking_id vorname nachname geburtsdatum companion_id
            1 additional_services id booking_id service_name service_price created_at price_type original_value applies_to
            1 discounts id booking_id discount_name discount_type discount_value created_at
            2 email_config id smtp_server smtp_port smtp_username smtp_password from_email from_name use_tls created_at \
            updated_at
            2 email_templates id template_name subject body description created_at updated_at
            2 email_logs id booking_id guest_id template_name recipient_email subject status error_message sent_at
            3 company_settings id company_name street_address plz city country phone fax email website tax_id ceo_name \
            registry_court logo_path updated_at
            3 payment_settings id bank_name iban bic account_holder mwst_rate payment_due_days reminder_after_days \
            payment_text updated_at dpolg_rabatt
            4 service_templates id name description price is_active created_at updated_at emoji color_hex \
            show_in_cleaning_plan cleaning_plan_position requires_dog_cleaning requires_bedding_change \
            requires_deep_cleaning price_type applies_to
            4 discount_templates id name description discount_type discount_value is_active created_at updated_at emoji \
            color_hex show_in_cleaning_plan cleaning_plan_position applies_to
            6 notification_settings id checkin_reminders_enabled payment_reminders_enabled payment_reminder_after_days \
            payment_reminder_repeat_days scheduler_interval_hours updated_at
            7 backup_settings id auto_backup_enabled backup_interval max_backups last_backup_at
            8 transaction_log id operation_type table_name record_id old_data new_data user_action created_at can_undo
            9 guest_companions id guest_id vorname nachname geburtsdatum beziehung notizen created_at
            9 pricing_settings id hauptsaison_aktiv hauptsaison_start hauptsaison_ende mitglieder_rabatt_aktiv \
            mitglieder_rabatt_prozent rabatt_basis updated_at
            11 reminders id booking_id reminder_type title description due_date priority is_completed completed_at \
            is_snoozed snoozed_until created_at updated_at completed_by
            11 reminder_settings id auto_reminder_incomplete_data auto_reminder_payment auto_reminder_checkin \
            auto_reminder_invoice updated_at auto_reminder_confirmation
            11 booking_services id booking_id service_template_id calculated_price
            11 booking_discounts id booking_id discount_template_id
            11 booking_attributes id name emoji color_hex price_modifier_type price_modifier_value applies_to \
            show_in_cleaning_plan cleaning_plan_position is_active created_at updated_at
            11 booking_attribute_assignments id booking_id attribute_id created_at
            12 guest_credit_transactions id guest_id amount transaction_type booking_id notes created_by created_at
            12 payment_recipients id name company street plz city country contact_person notes created_at updated_at
            """;

    static final Map<String, List<String>> KNOWN = columns();

    private LegacyColumns() {}

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> known = new TreeMap<>();
        SCHEMA.lines().forEach(line -> {
            List<String> words = List.of(line.split(" "));
            known.put(words.get(1), words.subList(2, words.size()));
        });
        return Map.copyOf(known);
    }

    /** The number of the variant that has the table first. */
    static int since(String table) {
        return SCHEMA.lines()
                .map(line -> line.split(" ", 3))
                .filter(words -> words[1].equals(table))
                .mapToInt(words -> Integer.parseInt(words[0]))
                .findFirst()
                .orElseThrow();
    }
}
