package herberge.adapter.postgres.guest;

import herberge.adapter.postgres.shared.AuditedState;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.Guests;
import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.guest.DiallingPlan;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Stores guests in table {@code guest}. */
public final class JdbiGuests implements Guests {

    private static final String FIND = "select * from guest where id = ?";

    private static final String FULL_NAME =
            "select guest_name(first_name, last_name, company) as name from guest where id = ?";

    /**
     * Locks as a delete does: until the end of the transaction no booking can be moved to this guest. The reminders of
     * such a booking would miss what happens to the guest.
     */
    private static final String LOCK = "select * from guest where id = ? for update";

    private static final String FIRST_PAGE = """
            select * from guest
             order by coalesce(last_name, company) collate german, coalesce(first_name, '') collate german, id
             limit :limit
            """;

    private static final String NEXT_PAGE = """
            select * from guest
             where (coalesce(last_name, company) collate german, coalesce(first_name, '') collate german, id)
                   > (:last, :first, :id)
             order by coalesce(last_name, company) collate german, coalesce(first_name, '') collate german, id
             limit :limit
            """;

    private static final String INSERT = """
            insert into guest (
                  id, first_name, last_name, company, email, phone, member, member_number, street, postal_code,
                  city, country, salutation, gender, birth_date, birth_place, nationality, language, profession,
                  federal_state, office, invoice_email, business_phone, private_phone, mobile_phone, fax,
                  license_plate, cost_center, leitweg_id, debtor_account, id_number, marketing_consent, notes,
                  tags, companions, merged_from, version, created_at, created_by, updated_at, updated_by)
            values (
                  coalesce(:id, next_id('guest_id_seq')), :firstName, :lastName, :company, :email, :phone, :member,
                  :memberNumber, :street, :postalCode, :city,
                  :country, :salutation, :gender, :birthDate, :birthPlace, :nationality, :language,
                  :profession, :federalState, :office, :invoiceEmail, :businessPhone, :privatePhone,
                  :mobilePhone, :fax, :licensePlate, :costCenter, :leitwegId, :debtorAccount, :idNumber,
                  :marketingConsent, :notes, cast(:tags as text[]), cast(:companions as jsonb), cast(:mergedFrom as bigint[]),
                  :version, :createdAt, :createdBy, :updatedAt, :updatedBy)
            <returning>
            """;

    private static final String UPDATE = """
            update guest
               set
                   first_name = :firstName, last_name = :lastName, company = :company, email = :email, phone = :phone,
                   member = :member, member_number = :memberNumber, street = :street,
                   postal_code = :postalCode, city = :city, country = :country, salutation = :salutation,
                   gender = :gender, birth_date = :birthDate, birth_place = :birthPlace,
                   nationality = :nationality, language = :language, profession = :profession,
                   federal_state = :federalState, office = :office, invoice_email = :invoiceEmail,
                   business_phone = :businessPhone, private_phone = :privatePhone, mobile_phone = :mobilePhone,
                   fax = :fax, license_plate = :licensePlate, cost_center = :costCenter,
                   leitweg_id = :leitwegId, debtor_account = :debtorAccount, id_number = :idNumber,
                   marketing_consent = :marketingConsent, notes = :notes, tags = cast(:tags as text[]),
                   companions = cast(:companions as jsonb), merged_from = cast(:mergedFrom as bigint[]), version = :version, updated_at = :updatedAt,
                   updated_by = :updatedBy
             where id = :id and version = :version - 1
            """;

    private static final String DELETE = "delete from guest where id = :id";

    /** Counts by a database function that also sees bookings hidden from the caller. */
    private static final String REFERENCES = """
            select 'booking' as type, count from bookings_of_guest(:id) as found (count) where count > 0
            union all
            select 'group', count from groups_of_guest(:id) as found (count) where count > 0
            union all
            select 'credit', count(*) from guest_credit
             where guest_id = :id or guest_id in (select unnest(g.merged_from) from guest g where g.id = :id)
            having count(*) > 0
            union all
            select 'invoice', count from invoices_of_guest(:id) as found (count) where count > 0
            """;

    private static final String MERGED =
            "select * from guest where merged_from @> array[cast(? as bigint)] and merged_from <> '{}'";

    private final JdbiTransactions tx;
    private final GuestDuplicates duplicates;
    private final AuditedState<Guest> audited;
    private final GuestSearch search;

    /** @param home the dialling plan for phone numbers without a calling code */
    public JdbiGuests(JdbiTransactions tx, DiallingPlan home) {
        this.tx = tx;
        this.duplicates = new GuestDuplicates(tx);
        this.search = new GuestSearch(tx, home);
        this.audited = new AuditedState<>(tx, "guest", GuestRows::guest);
    }

    @Override
    public Optional<Guest> find(GuestId id) {
        return tx.run(h -> SingleRowReader.byId(h, FIND, id.value(), GuestRows::guest));
    }

    @Override
    public Optional<Guest> findMerged(GuestId former) {
        return tx.run(h -> SingleRowReader.byId(h, MERGED, former.value(), GuestRows::guest));
    }

    @Override
    public List<Duplicate> findDuplicates(GuestId id, int atMost) {
        return duplicates.of(id, atMost);
    }

    @Override
    public Slice<DuplicatePair> listDuplicates(PageRequest page) {
        return duplicates.list(page);
    }

    @Override
    public Optional<String> findFullName(GuestId id) {
        return tx.run(h -> SingleRowReader.byId(h, FULL_NAME, id.value(), row -> row.text("name")));
    }

    @Override
    public Optional<Guest> lock(GuestId id) {
        return tx.lock("guest", id.value(), h -> SingleRowReader.byId(h, LOCK, id.value(), GuestRows::guest));
    }

    @Override
    public Slice<Guest> list(PageRequest page) {
        Cursor after = page.after();
        return tx.run(h -> {
            Query query = h.createQuery(after == null ? FIRST_PAGE : NEXT_PAGE);
            if (after != null) {
                KeysetCursor keys = new KeysetCursor(after, 3);
                query.bind("last", keys.text(0)).bind("first", keys.text(1)).bind("id", keys.number(2));
            }
            return PageReader.ofLargeRows().slice(query, page, GuestRows::guest, JdbiGuests::positionAfter);
        });
    }

    private static Cursor positionAfter(Guest guest) {
        GuestDetails.Name name = guest.details().name();
        return Cursor.of(
                Objects.requireNonNullElseGet(name.lastName(), name::shown),
                Objects.requireNonNullElse(name.firstName(), ""),
                guest.id().value());
    }

    @Override
    public Slice<Guest> search(String text, PageRequest page) {
        return search.search(text, page);
    }

    @Override
    public Guest add(GuestDetails details, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(GuestRows.bind(h.createQuery(INSERT), details), authorship)
                .define("returning", "returning *")
                .bindArray("mergedFrom", Long.class, List.of())
                .bind("id", (Long) null)
                .bind("version", Version.FIRST.value())
                .map(Row.by(GuestRows::guest))
                .one());
    }

    @Override
    public void save(Guest guest) {
        CommonColumns.requireOne(write(UPDATE, guest), "guest");
    }

    private int write(String sql, Guest guest) {
        return tx.run(h -> CommonColumns.bindAuthorship(
                        GuestRows.bind(h.createUpdate(sql), guest.details()), guest.authorship())
                .define("returning", "")
                .bindArray(
                        "mergedFrom",
                        Long.class,
                        guest.mergedFrom().stream().map(GuestId::value).sorted().toList())
                .bind("id", guest.id().value())
                .bind("version", guest.version().value())
                .execute());
    }

    @Override
    public Optional<Guest> findBefore(long entry) {
        return audited.before(entry);
    }

    @Override
    public Optional<Guest> findAfter(long entry) {
        return audited.after(entry);
    }

    @Override
    public void restore(Guest guest) {
        write(INSERT, guest);
    }

    @Override
    public void remove(GuestId id) {
        CommonColumns.requireOne(
                tx.run(h -> h.createUpdate(DELETE).bind("id", id.value()).execute()), "guest");
    }

    @Override
    public long erase(GuestId id, LocalDate today, Instant now) {
        return GuestErasure.erase(tx, id, today, now);
    }

    @Override
    public List<InUse.Reference> references(GuestId id) {
        return tx.run(h -> h.createQuery(REFERENCES)
                .bind("id", id.value())
                .map((row, context) -> new InUse.Reference(row.getString("type"), row.getLong("count")))
                .list());
    }
}
