package herberge.adapter.postgres.guest;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import herberge.adapter.postgres.shared.SqlStates;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.adapter.postgres.testing.TestEntities;
import herberge.application.audit.AuditUseCases;
import herberge.application.audit.AuditUseCases.VerifyAudit;
import herberge.application.reminder.ReminderSync;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.StoredResult;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Companion;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.room.Room;
import herberge.domain.shared.UserId;
import herberge.domain.testing.OwnThread;
import herberge.domain.testing.Patience;
import herberge.domain.user.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Tests that after the erasure of a guest no table contains their data, and that the audit is still valid. */
class ErasureIT {

    private static final LocalDate TODAY = day("2026-04-20");

    /** A word contained in every text about the guest and the guest's stays. */
    private static final String SECRET = "Zyprian";

    private static final GuestDetails DETAILS = new GuestDetails(
            new GuestDetails.Name(SECRET, SECRET, SECRET),
            new GuestDetails.Contact(SECRET + "@x.de", SECRET, SECRET, SECRET, SECRET, SECRET),
            new GuestDetails.Address(SECRET, SECRET, SECRET, SECRET),
            new GuestDetails.Membership(true, SECRET),
            new GuestDetails.Person(
                    SECRET, SECRET, day("1960-02-29"), SECRET, SECRET, SECRET, SECRET, SECRET, SECRET, SECRET, SECRET),
            new GuestDetails.Billing(SECRET + "@x.de", SECRET, SECRET, SECRET),
            true,
            List.of(SECRET),
            List.of(new GuestCompanion(SECRET, SECRET, day("1961-01-01"), SECRET, SECRET)),
            SECRET);

    private static final String WAITING = """
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock' and query like '%erase_guest%'
            """;

    private final TestDatabase database = TestDatabase.shared();
    private final Stores stores = Stores.of(database);
    private final Jdbi owner = Jdbi.create(database.owner());
    private final Room room = stores.addRoom("1");
    private final Guest guest = stores.write(() -> stores.guests().add(DETAILS, BY_SYSTEM));
    private final Booking stay = stay("2026-03-01", "2026-03-05");

    private Booking stay(String from, String to) {
        Booking wanted = aBooking()
                .room(room.id())
                .guest(guest.id())
                .stay(from, to)
                .partySize(2)
                .companions(new Companion(SECRET, SECRET, day("1990-01-01")))
                .notes(SECRET)
                .build();
        return stores.write(() -> stores.bookings().add(wanted.terms(), BookingStatus.CONFIRMED, 2026, BY_SYSTEM));
    }

    private long erase() {
        return stores.write(() -> stores.guests().erase(guest.id(), TODAY, NOON));
    }

    private List<String> asked(String sql) {
        return owner.withHandle(h -> {
            h.execute("set timezone = 'UTC'");
            return h.createQuery(sql).mapTo(String.class).list();
        });
    }

    private void seal() {
        owner.useHandle(h -> h.createQuery("select publish_changes(1000) + seal_changes(1000)")
                .mapTo(Long.class)
                .one());
    }

    /** Returns the tables that contain the word. */
    private List<String> tablesThatTell(String word) {
        List<String> found = new ArrayList<>();
        for (String table : asked("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind = 'r' order by relname")) {
            String rows = String.join(
                    "\n", asked("select coalesce(string_agg(to_jsonb(t)::text, ' '), '') from " + table + " t"));
            if (rows.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
                found.add(table);
            }
        }
        return found;
    }

    @Test
    void leavesNoWordInAnyTable() {
        Guest moved = guest.changeTo(DETAILS, UserId.SYSTEM, NOON);
        stores.change(() -> stores.guests().save(moved));
        Booking gone = stay("2026-02-01", "2026-02-05");
        stores.change(() -> stores.bookings().remove(gone.id()));
        String body = "{\"id\":" + guest.id().value() + ",\"lastName\":\"" + SECRET + "\"}";
        stores.change(() -> {
            stores.idempotencyKeys().claim(UserId.SYSTEM, "nested", "d", NOON);
            stores.idempotencyKeys()
                    .store(
                            UserId.SYSTEM,
                            "nested",
                            new StoredResult(Outcome.CHANGED, null, null, null, "{\"items\":[" + body + "]}"));
        });
        assertThat(tablesThatTell(SECRET)).contains("audit_log", "booking", "guest", "guest_search", "idempotency_key");

        assertThat(erase()).isZero();

        assertThat(tablesThatTell(SECRET)).isEmpty();
        assertThat(tablesThatTell("1960-02-29")).isEmpty();
    }

    @Test
    void takesEveryColumnThatIsNotNamedForPersonal() {
        assertThat(erase()).isZero();

        assertThat(asked("select (to_jsonb(g) = blank_guest(to_jsonb(g)))::text from guest g"))
                .containsExactly("true");
        assertThat(asked("select (to_jsonb(b) = blank_booking(to_jsonb(b), b.guest_id))::text from booking b"))
                .containsExactly("true");
    }

    @Test
    void leavesAnAuditThatComesToTheTablesAsTheyAre() {
        stores.change(() -> stores.guests().save(guest.changeTo(DETAILS, UserId.SYSTEM, NOON)));
        assertThat(erase()).isZero();

        for (String table : List.of("guest", "booking")) {
            assertThat(asked("select (n.new - 'erasedRows')::text from audit_log n where table_name = '" + table + "'"
                            + " and not exists (select from audit_log l where l.table_name = n.table_name"
                            + " and l.record_id = n.record_id and l.id > n.id)"))
                    .as(table)
                    .isEqualTo(asked("select to_jsonb(t)::text from " + table + " t"));
            assertThat(asked("select a.id from audit_log a join audit_log b on b.table_name = a.table_name"
                            + " and b.record_id = a.record_id and b.id < a.id where a.table_name = '" + table + "'"
                            + " and not exists (select from audit_log c where c.table_name = a.table_name"
                            + " and c.record_id = a.record_id and c.id > b.id and c.id < a.id)"
                            + " and a.old is distinct from b.new"))
                    .as("rows of " + table + " that do not follow the one before")
                    .isEmpty();
        }
    }

    @Test
    void leavesOneRowOfTheGuestThatSaysSo() {
        assertThat(erase()).isZero();

        assertThat(asked("select username || ' ' || (new ->> 'version') from audit_log"
                        + " where table_name = 'guest' and operation = 'erased'"))
                .containsExactly("system 2");
        assertThat(asked("select a.new ->> 'erasedRows' from audit_log a where operation = 'erased'"
                        + " and table_name = 'guest'"))
                .isEqualTo(asked("select to_jsonb(array_agg(id order by id))::text from audit_log"
                        + " where erased and operation <> 'erased'"));
    }

    @Test
    void takesTheSaltOfWhatItBlanksAndKeepsTheChain() {
        seal();
        List<String> links = asked("select encode(link, 'hex') from audit_seal order by seq");

        assertThat(erase()).isZero();
        seal();

        assertThat(asked("select (s.salt is null)::text from audit_seal s join audit_log a on a.id = s.audit_id"
                        + " where a.erased and a.operation <> 'erased'"))
                .hasSize(2)
                .containsOnly("true");
        assertThat(asked("select (s.salt is null)::text from audit_seal s join audit_log a on a.id = s.audit_id"
                        + " where not a.erased or a.operation = 'erased'"))
                .containsOnly("false");
        assertThat(asked("select encode(link, 'hex') from audit_seal order by seq"))
                .startsWith(links.toArray(String[]::new));
        assertThat(asked("select s.seq from audit_seal s join audit_log a on a.id = s.audit_id"
                        + " left join audit_seal p on p.seq = s.seq - 1"
                        + " where s.link <> audit_link(coalesce(p.link, sha256('')), s.content, audit_facts(a))"
                        + " or (s.salt is not null and s.content <> audit_content(s.salt, a))"))
                .as("seals that do not fit")
                .isEmpty();
    }

    @Test
    void leavesAnAuditThatIsVerified() {
        seal();
        assertThat(erase()).isZero();
        assertThat(erase()).isZero();
        seal();

        VerifyAudit.Verdict verdict = verified();

        assertThat(verdict.breach()).isEmpty();
        assertThat(verdict.erased()).isEqualTo(2);
        assertThat(verdict.waiting()).isZero();
    }

    @Test
    void leavesAnAuditThatIsVerifiedOfAMergedGuestToo() {
        Guest stays = stores.write(() -> stores.guests().add(DETAILS, BY_SYSTEM));
        stores.change(() -> {
            stores.bookings().save(stay.changeTo(stay.terms().withGuest(stays.id()), UserId.SYSTEM, NOON));
            stores.guests().remove(guest.id());
            stores.guests().save(stays.absorb(guest, UserId.SYSTEM, NOON));
        });
        seal();

        assertThat(stores.write(() -> stores.guests().erase(stays.id(), TODAY, NOON)))
                .isZero();
        seal();

        assertThat(tablesThatTell(SECRET)).isEmpty();
        VerifyAudit.Verdict verdict = verified();
        assertThat(verdict.breach()).isEmpty();
        assertThat(verdict.erased()).isEqualTo(6);
    }

    private VerifyAudit.Verdict verified() {
        ReminderSync sync = new ReminderSync(
                stores.transactions(), stores.remindedBookings(), stores.houseSettings(), ZoneOffset.UTC);
        return AuditUseCases.of(
                        stores.transactions(),
                        stores.changes(Clock.fixed(NOON, ZoneId.of("Europe/Berlin"))),
                        new AuditUseCases.Stores(
                                stores.audit(),
                                stores.auditSeals(),
                                stores.changeLog(),
                                stores.undos(),
                                stores.eventLog(),
                                stores.occupancies(),
                                stores.followingReminders(),
                                sync),
                        TestEntities.catalog(stores, sync),
                        new AuditUseCases.Sealing(stores.transactions(), stores.auditSeals()),
                        Clock.fixed(NOON, ZoneOffset.UTC))
                .verifyAudit()
                .verify(Stores.SYSTEM, null);
    }

    @Test
    void erasesTwiceAndLosesNoNameOfARow() {
        assertThat(erase()).isZero();
        List<String> first = asked("select new ->> 'erasedRows' from audit_log where new ->> 'erasedRows' is not null");

        assertThat(erase()).isZero();

        assertThat(
                        asked(
                                "select new ->> 'erasedRows' from audit_log where new ->> 'erasedRows' is not null order by id"))
                .containsExactly(first.get(0), "[]");
    }

    @Test
    void leavesWhatTheStayWasToAnotherGuest() {
        Guest other = stores.addGuest();
        Booking theirs = stores.write(() -> stores.bookings()
                .add(
                        aBooking()
                                .room(room.id())
                                .guest(other.id())
                                .stay("2026-01-01", "2026-01-05")
                                .notes("Albers")
                                .terms(),
                        BookingStatus.CHECKED_OUT,
                        2026,
                        BY_SYSTEM));
        stores.change(() -> stores.bookings()
                .save(theirs.changeTo(
                        aBooking()
                                .room(room.id())
                                .guest(guest.id())
                                .stay("2026-01-01", "2026-01-05")
                                .notes(SECRET)
                                .terms(),
                        UserId.SYSTEM,
                        NOON)));

        assertThat(stores.read(() -> stores.audit().streamOfGuest(guest.id()).toList())
                        .toString())
                .doesNotContain("Albers")
                .contains(SECRET);
        assertThat(erase()).isZero();

        assertThat(tablesThatTell(SECRET)).isEmpty();
        assertThat(asked("select old ->> 'notes' from audit_log where record_id = "
                        + theirs.id().value() + " and table_name = 'booking' and operation = 'updated'"))
                .containsExactly("Albers");
    }

    @Test
    void rehearsesWithoutATrace() {
        List<String> before = asked("select to_jsonb(a)::text from audit_log a order by id");

        long stays = stores.transactions().rehearse(Stores.SYSTEM, () -> {
            long found = stores.guests().erase(guest.id(), TODAY, NOON);
            assertThat(stores.guests().find(guest.id()).orElseThrow().fullName())
                    .isEqualTo("(erased) (erased)");
            return found;
        });

        assertThat(stays).isZero();
        assertThat(asked("select to_jsonb(a)::text from audit_log a order by id"))
                .isEqualTo(before);
        assertThat(stores.read(() -> stores.guests().find(guest.id()))).contains(guest);
    }

    @Test
    void isNothingForUsersNotEvenInSql() {
        Caller user = new Caller(UserId.SYSTEM, "anna", Role.USER, "test", null);

        Throwable refused = catchThrowable(() ->
                stores.transactions().run(user, () -> stores.guests().erase(guest.id(), TODAY, NOON)));
        Throwable withoutAWord = catchThrowable(() ->
                Jdbi.create(database.app()).useHandle(h -> h.execute("select erase_guest(1, current_date, now())")));

        for (Throwable failure : List.of(refused, withoutAWord)) {
            assertThat(SqlStates.of(failure)).as(failure.getMessage()).isEqualTo("42501");
        }
        assertThat(stores.read(() -> stores.guests().find(guest.id()))).contains(guest);
    }

    @Test
    void isNothingForOtherRoles() {
        assertThat(
                        asked(
                                "select (has_function_privilege('public', 'erase_guest(bigint, date, timestamptz)', 'execute'))::text"))
                .containsExactly("false");
    }

    /** A concurrent booking for the guest runs before or after the erasure, never in between. */
    @Test
    void waitsForABookingThatIsBeingMade() throws Exception {
        CountDownLatch booked = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Boolean> desk = OwnThread.supply(() -> stores.write(() -> {
            stores.bookings()
                    .add(
                            aBooking()
                                    .room(room.id())
                                    .guest(guest.id())
                                    .stay("2026-09-01", "2026-09-02")
                                    .terms(),
                            BookingStatus.CONFIRMED,
                            2026,
                            BY_SYSTEM);
            booked.countDown();
            return await(waiting);
        }));
        assertThat(await(booked)).isTrue();
        CompletableFuture<Long> erasure = OwnThread.supply(this::erase);
        Jdbi superuser = Jdbi.create(database.superuser());
        while (superuser.withHandle(
                        h -> h.createQuery(WAITING).mapTo(Long.class).one())
                == 0) {
            assertThat(erasure).as("the erasure, which should wait").isNotDone();
            Thread.onSpinWait();
        }
        waiting.countDown();

        assertThat(erasure.get(Patience.SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(desk.get(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(stores.read(() -> stores.guests().find(guest.id()))).contains(guest);
        assertThat(stay.id()).isNotNull();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(Patience.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
