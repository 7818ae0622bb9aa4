package herberge.adapter.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.backup.Invariants.Invariant;
import herberge.adapter.postgres.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every invariant holds in a house in use, and its view shows a record that breaks it. */
class InvariantsIT {

    /** Only a superuser gets past the triggers that keep the invariants. */
    private static final String UNGUARDED = "set session_replication_role = replica;";

    private final TestDatabase house = TestDatabase.create();

    @BeforeEach
    void live() {
        house.addSampleRows();
    }

    @AfterEach
    void drop() {
        house.close();
    }

    private List<Invariant> broken() throws SQLException {
        return Invariants.check(house.owner()).stream()
                .filter(invariant -> invariant.broken() > 0)
                .toList();
    }

    @Test
    void allHoldInAHouseInUse() throws SQLException {
        assertThat(broken()).isEmpty();
        assertThat(Invariants.check(house.owner()))
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(invariant -> assertThat(invariant.meaning()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nights_given_once         | insert into room_block select -1, room_id, check_in, check_out, 'x', 1, created_at, 0, updated_at, 0 from booking where status = 'confirmed' limit 1
            occupancy_follows_bookings| delete from occupancy where booking_id = (select min(booking_id) from occupancy)
            occupancy_follows_bookings| update occupancy set check_out = check_out + 100 where block_id is not null
            every_change_is_audited   | update guest set version = version + 1 where id = (select min(id) from guest)
            every_change_is_audited   | update audit_log set record_id = 4711 where table_name = 'room'
            every_change_of_groups_is_audited| update booking_group set version = version + 1
            bookings_have_their_group | update booking set group_id = 4711 where id = 1
            prices_add_up             | update booking set price = '{"lines": [], "totalCents": 1, "vat": []}' where id = (select min(id) from booking where continues_id is null)
            payments_add_up           | update booking set paid_cents = paid_cents + 1 where id = (select min(id) from booking)
            payments_add_up           | update payment set amount_cents = amount_cents - 1 where reverses_id is not null
            credit_adds_up            | update guest_credit set balance_cents = balance_cents + 1 where number = 1
            credit_adds_up            | update guest_credit set number = number + 10 where number = 2
            credit_adds_up            | update guest_credit set amount_cents = amount_cents - 1, balance_cents = balance_cents - 1 where reverses_id is not null
            credit_adds_up            | update guest_credit set kind = 'moved' where number = 1
            every_credit_is_audited   | delete from audit_log where table_name = 'guest_credit'
            every_payer_is_audited    | update payer set version = version + 1
            every_payment_is_audited  | delete from audit_log where table_name = 'payment'
            invoices_are_chained      | update invoice set content = concat(content, ' ') where id = (select min(id) from invoice)
            invoices_are_chained      | update invoice set number = '2026-0099' where id = (select max(id) from invoice)
            invoices_are_chained      | update invoice_series set hash = repeat('0', 64)
            invoices_fit_bookings     | update booking set due_on = null where due_on is not null
            invoices_fit_bookings     | update invoice set group_id = 1, further = '[{"booking":999,"lines":[]}]' where id = 1
            invoices_fit_bookings     | update invoice set total_cents = total_cents - 1 where cancels_id is not null
            invoices_have_their_documents| delete from invoice_document where invoice_id = (select min(id) from invoice)
            every_invoice_is_audited  | delete from audit_log where table_name = 'invoice'
            audit_is_sealed_once      | delete from audit_seal where seq = (select max(seq) from audit_seal)
            audit_is_sealed_once      | update audit_seal set seq = seq + 1000000 where seq = (select max(seq) from audit_seal)
            events_have_no_gap        | update event_position set seq = seq + 1
            events_have_no_gap        | delete from event where seq = (select min(seq) + 1 from event)
            search_follows_records    | update guest_search set words = ' other '
            search_follows_records    | delete from booking_search
            rehearsals_leave_nothing  | update guest set id = -id where id = (select max(id) from guest)
            rules_are_in_force        | alter table booking disable trigger booking_takes_nights
            rules_are_in_force        | alter table booking disable row level security
            """)
    void aRecordThatBreaksOneIsShown(String view, String breach) throws SQLException {
        Jdbi.create(house.superuser()).useHandle(h -> {
            h.execute(UNGUARDED);
            h.execute(breach);
        });

        assertThat(broken()).anySatisfy(invariant -> {
            assertThat(invariant.name()).isEqualTo("invariant_" + view);
            assertThat(invariant.example()).isNotBlank();
        });
    }

    @Test
    void isNoBusinessOfTheServersRole() {
        int readable = Jdbi.create(house.app())
                .withHandle(h -> h.createQuery("""
                        select count(*) from pg_class where relname like 'invariant%'
                           and has_table_privilege(current_user, oid, 'select')
                        """).mapTo(Integer.class).one());
        assertThat(readable).isZero();
    }
}
