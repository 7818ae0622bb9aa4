package herberge.adapter.postgres.backup;

/** The SQL that reads a house for the desktop program. */
final class MoveOutSql {

    private MoveOutSql() {}

    /** An array is read as JSON. */
    static final String GUEST = """
            id, first_name, last_name, company, email, phone, member, member_number, street, postal_code, city, country,
            salutation, gender, birth_date, birth_place, nationality, language, profession, federal_state, office,
            invoice_email, business_phone, private_phone, mobile_phone, fax, license_plate, cost_center, leitweg_id,
            debtor_account, id_number, marketing_consent, to_jsonb(tags) as tags, companions, notes, created_at
            """;

    static final String BOOKINGS = """
            select e.*, case when p.created_by <> -1 then p.method end as payment_method, p.paid_on as payment_day, g.member as guest_member, l.legacy,
                   l.legacy_remarks
              from booking e join guest g on g.id = e.guest_id
              left join lateral (
                select method, paid_on, created_by from payment p
                 where p.booking_id = e.id and p.reverses_id is null
                   and not exists (select from payment r where r.reverses_id = p.id)
                 order by paid_on desc, id desc limit 1) p on true
            """;

    static final String COMPANY = """
            select name, street, postal_code, city, country, phone, email, website, tax_number, register_court, iban, bic,
                   holder, bank, payment_days, updated_at,
                   (select (r ->> 'percent')::numeric
                      from price_settings s, jsonb_array_elements(s.vat_rates) with ordinality v (r, place)
                     where r ->> 'code' = s.vat_codes ->> 'overnight' and r ? 'percent' order by place desc limit 1) as vat
              from company_settings where version > 1
            """;

    private static final String NEWEST = """
            select distinct on (table_name, legacy_key) table_name, legacy_key, fate, entity_id, guest_id, content, digest
              from legacy_row order by table_name, legacy_key, id desc
            """;

    static final String ARCHIVE = """
            select table_name, legacy_key, fate, content from ({newest}) n
             where entity_id is null and digest <> 'erased' and table_name not in ('rooms', 'guests', 'bookings')
             order by table_name, legacy_key
            """.replace("{newest}", NEWEST);

    static final String REFUSED = """
            select table_name, legacy_key, fate, content from ({newest}) n
             where entity_id is null and digest <> 'erased' and table_name in ('rooms', 'guests', 'bookings')
             order by table_name, legacy_key
            """.replace("{newest}", NEWEST);

    static final String NEW_IDS = """
            select table_name, legacy_key, entity_id from ({newest}) n where entity_id <> legacy_key order by 1, 2
            """.replace("{newest}", NEWEST);

    /** Rounded as the move-in rounds, half away from 0. */
    static final String SUMS = """
            with sums as (
              select count(*) as bookings, sum(check_out - check_in) as nights,
                     sum(coalesce((price ->> 'totalCents')::numeric,
                           case when jsonb_typeof(l.legacy -> 'gesamtpreis') = 'number'
                             then round((l.legacy ->> 'gesamtpreis')::numeric * 100) end, 0)) as cents
                from booking e {legacy})
            select 'rooms', count(*) from room union all select 'guests', count(*) from guest
            union all select 'reminders', count(*) from reminder
            union all select 'bookings', bookings from sums union all select 'nights', coalesce(nights, 0) from sums
            union all select 'cents', coalesce(cents, 0) from sums
            """.replace("{legacy}", legacy("bookings"));

    static final String LOSSES = """
            select kind, rows, coalesce(cents, 0) from (
              select 'accounts' as kind, count(*) as rows, null::numeric as cents from app_user where id > 0
              union all select 'agreed-reasons', count(*), null from booking where agreed_reason is not null
              union all select 'cancellation-reasons', count(*), null from booking where cancellation_reason is not null
              union all select 'closing-reasons', count(*), null from reminder where closed_reason <> 'done'
              union all select 'company-details', count(*), null from company_settings
                         where num_nonnulls(vat_id, register_number, logo, invoice_intro, invoice_footer) > 0
              union all select 'companies-of-guests', count(*), null from guest
                         where company is not null and last_name is not null
              union all select 'credit', count(*), sum(amount_cents) from guest_credit
              union all select 'early-departures', count(*), null from booking where former_check_out is not null
              union all select 'expected-times', count(*), null from booking
                         where num_nonnulls(expected_arrival, expected_departure) > 0
              union all select 'groups', count(*), null from booking_group
              union all select 'history', count(*), null from audit_log
              union all select 'inactive-rooms', count(*), null from room where not active
              union all select 'invoices', count(*), sum(total_cents) from invoice
              union all select 'merged-guests', coalesce(sum(cardinality(merged_from)), 0), null from guest
              union all select 'no-shows', count(*), null from booking where status = 'no-show'
              union all select 'part-payments', count(*), sum(paid_cents) from booking
                         where paid_cents <> 0 and paid_at is null
              union all select 'payer-details', count(*), null from payer where num_nonnulls(email, leitweg_id) > 0
              union all select 'payments', count(*), sum(amount_cents) from payment where created_by <> -1
              union all select 'people-of-reminders', count(*), null from reminder
                         where num_nonnulls(assigned_to, completed_by) > 0
              union all select 'price-settings', count(*), null from price_settings
                         where version > 1 and (jsonb_array_length(high_seasons) > 1 or jsonb_array_length(tourist_taxes) > 0)
              union all select 'room-blocks', count(*), null from room_block
              union all select 'services-by-quantity', count(*), null from service
                         where kind in ('per-night', 'per-person', 'per-person-night')
              union all select 'sources', count(*), null from booking where source is not null
              union all select 'stays-in-several-rooms', count(*), null from booking where continues_id is not null
              union all select 'tags-with-commas', count(*), null from guest where array_to_string(tags, '') ~ '[,;]'
              union all select 'unpriced-bookings', count(*), null from booking e {legacy}
                         where price ->> 'totalCents' is null
                           and jsonb_typeof(l.legacy -> 'gesamtpreis') is distinct from 'number'
            ) found where rows > 0 order by kind
            """.replace("{legacy}", legacy("bookings"));

    /** Joins the newest state of the row that the entity {@code e} once was. */
    static String legacy(String table) {
        return """
             left join (select distinct on (entity_id) entity_id, content as legacy, remarks as legacy_remarks
                          from legacy_row where table_name = '{table}' and entity_id is not null
                         order by entity_id, id desc) l on l.entity_id = e.id
            """.replace("{table}", table);
    }
}
