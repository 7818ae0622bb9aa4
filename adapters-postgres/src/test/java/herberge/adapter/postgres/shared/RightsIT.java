package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.aUser;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.Audit;
import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FieldChange;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.Booking;
import herberge.domain.room.Room;
import herberge.domain.shared.UserId;
import herberge.domain.user.User;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the database itself forbids the server, whatever mistake the server makes. */
class RightsIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final TestDatabase database = TestDatabase.shared();
    private final Stores stores = Stores.of(database);
    private final Jdbi app = Jdbi.create(database.app());
    private final Jdbi owner = Jdbi.create(database.owner());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id bigint)",
                "create schema mine",
                "create function mine() returns int language sql return 1",
                "create extension pgcrypto",
                "alter table room add column mine text",
                "alter table booking disable trigger user",
                "alter table occupancy drop constraint occupancy_no_overlap",
                "drop table guest",
                "drop trigger room_log on room",
                "create index mine on booking (notes)",
                "truncate room cascade",
                "truncate audit_log",
                "alter table booking disable row level security",
                "drop policy booking_seen on booking",
                "alter function sees_all() owner to herberge_app",
                "set session_replication_role = replica",
                "set role herberge_owner",
                "update audit_log set username = 'nobody'",
                "delete from audit_log",
                "update audit_seal set link = content",
                "delete from audit_seal",
                "insert into audit_seal select * from audit_seal",
                "delete from audit_unsealed",
                "insert into audit_unsealed values (1)",
                "delete from audit_batch",
                "insert into audit_batch (audit_ids) values ('{1}')",
                "insert into audit_log (change_id, table_name, record_id, operation, user_id, username, request_id, at)"
                        + " values (1, 'room', 1, 'created', 0, 'x', 'x', now())",
                "insert into occupancy (room_id, check_in, check_out, booking_id) values (1, '2026-01-01', '2026-01-02', 1)",
                "update occupancy set check_out = check_out + 1",
                "delete from occupancy",
                "insert into guest_search values (1, 'x')",
                "update guest_search set words = ''",
                "delete from guest_search",
                "insert into guest_word values ('x', 1)",
                "update guest_word set word = ''",
                "delete from guest_word",
                "update booking_search set words = ''",
                "delete from booking_search",
                "update installation set epoch = gen_random_uuid()",
                "update signing_key set secret = ''",
                "delete from session",
                "select setval('booking_id_seq', 1)",
                "insert into flyway_schema_history select * from flyway_schema_history",
                "delete from flyway_schema_history",
            })
    void forbidsTheApplicationRole(String statement) {
        Throwable failure = catchThrowable(() -> app.useHandle(h -> h.execute(statement)));

        assertThat(failure).as(statement).isNotNull();
        assertThat(SqlStates.of(failure)).as(failure.getMessage()).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void givesTheApplicationRoleNoSpecialPower() {
        List<String> powers =
                app.withHandle(h -> h.createQuery("""
                        select rolname from pg_roles
                         where rolname = current_user
                           and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication)
                        union all
                        select relname from pg_class where relowner = current_user::regrole
                        """).mapTo(String.class).list());

        assertThat(powers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1", "select set_config('herberge.user_id', '', true)"})
    void refusesAWriteWithoutAnAuthor(String before) {
        Room room = stores.addRoom("1");

        Throwable failure = catchThrowable(() -> app.useTransaction(h -> {
            h.createQuery(before).mapTo(String.class).one();
            h.execute(
                    "update room set notes = 'x', version = 2 where id = ?",
                    room.id().value());
        }));

        assertThat(failure).hasMessageContaining("a write needs an author");
        assertThat(stores.read(() -> stores.rooms().find(room.id()))).contains(room);
    }

    /** Returns every write that the role may do to any table, except db-scheduler's table, which has no authors. */
    private List<String> everyWrite() {
        return owner.withHandle(h -> h.createQuery("""
                        select case may
                                 when 'insert' then format('insert into %I default values', relname)
                                 when 'update' then format('update %I set %2$I = %2$I', relname, attname)
                                 else format('delete from %I', relname) end
                          from pg_class t
                          join pg_attribute a on a.attrelid = t.oid and a.attnum = 1
                         cross join unnest(array['insert', 'update', 'delete']) may
                         where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p', 'v')
                           and t.relname != 'scheduled_task'
                           and (has_table_privilege(:app, t.oid, may)
                                or (may != 'delete' and has_any_column_privilege(:app, t.oid, may)))
                         order by relname, may
                        """)
                .bind("app", TestDatabase.APP)
                .mapTo(String.class)
                .list());
    }

    @Test
    void refusesEveryWriteWithoutAnAuthorWhateverTheTable() {
        List<String> writes = everyWrite();
        assertThat(writes)
                .contains("delete from login_address", "update session set id = id")
                .hasSizeGreaterThan(40);

        assertThat(writes)
                .filteredOn(write -> {
                    Throwable failure = catchThrowable(() -> app.useHandle(h -> h.execute(write)));
                    return failure == null
                            || !String.valueOf(failure.getMessage()).contains("a write needs an author");
                })
                .as("what may be written without an author")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void letsNoRehearsalBeCommitted(String byThen) {
        Room room = stores.addRoom("1");
        String before = wholeLog();

        Throwable failure = catchThrowable(() -> app.useTransaction(h -> {
            for (String setting : List.of("user_id', '0", "username', 'x", "request_id', 'r", "rehearsal', 'on")) {
                h.createQuery("select set_config('herberge." + setting + "', true)")
                        .mapTo(String.class)
                        .one();
            }
            h.execute("set constraints all deferred");
            h.execute("update room set notes = 'x', version = 2 where id = "
                    + room.id().value());
            h.execute("set local herberge.rehearsal = " + byThen);
        }));

        assertThat(failure).rootCause().hasMessageContaining("a rehearsal cannot be committed");
        assertThat(stores.read(() -> stores.rooms().find(room.id()))).contains(room);
        assertThat(wholeLog()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2026-' || id + 1", "'26-' || id", "id::text", "'2026-0' || id", "'2026-' || id || ' '"})
    void knowsNoReservationNumberButYearAndId(String number) {
        Booking stay = stores.book(stores.addRoom("1"), stores.addGuest(), nights("2026-05-01", "2026-05-03"));

        Throwable failure = catchThrowable(() -> stores.transactions()
                .run(
                        Stores.SYSTEM,
                        () -> stores.transactions()
                                .run(h -> h.execute("update booking set reservation_number = " + number))));

        assertThat(failure).rootCause().hasMessageContaining("booking_number");
        assertThat(stay.number().value()).isEqualTo("2026-" + stay.id().value());
    }

    @Test
    void keepsTheKeyCodeOutOfTheChangeLog() {
        Room room = stores.write(
                () -> stores.rooms().add(aRoom().keyCode("secret-1").details(), BY_SYSTEM));
        Room second = room.changeTo(aRoom().keyCode("secret-2").details(), UserId.SYSTEM, NOON);
        stores.change(() -> stores.rooms().save(second));
        Room third = second.changeTo(aRoom().keyCode("secret-2").notes("x").details(), UserId.SYSTEM, NOON);
        stores.change(() -> stores.rooms().save(third));
        stores.change(() -> stores.rooms().remove(room.id()));

        assertThat(wholeLog()).doesNotContain("secret-");
        var history = stores.read(() ->
                        stores.changeLog().history(EntityKind.ROOM, room.id().value(), new PageRequest(9, null)))
                .items();
        assertThat(history)
                .extracting(entry -> entry.operation())
                .containsExactly(Operation.DELETED, Operation.UPDATED, Operation.UPDATED, Operation.CREATED);
        assertThat(history.get(1).changes()).containsExactly(new FieldChange("notes", null, "x"));
        assertThat(history.get(2).changes()).containsExactly(new FieldChange("keyCode", null, "(changed)"));
        assertThat(history.get(3).changes()).contains(new FieldChange("keyCode", null, "(changed)"));
    }

    @Test
    void keepsThePasswordOutOfTheChangeLog() {
        User user = stores.write(() -> stores.users().add(aUser().details(), "hash-1", false, BY_SYSTEM));
        User changed = user.changeTo(user.details(), true, UserId.SYSTEM, NOON);
        stores.change(() -> stores.users().save(changed, "hash-2"));

        assertThat(wholeLog()).doesNotContain("hash-");
        var history = stores.read(() ->
                        stores.changeLog().history(EntityKind.USER, user.id().value(), new PageRequest(9, null)))
                .items();
        assertThat(history.get(0).changes())
                .containsExactlyInAnyOrder(
                        new FieldChange("mustChangePassword", false, true),
                        new FieldChange("password", null, "(changed)"));
    }

    @Test
    void logsWhichKeySignsAndNeverTheKey() {
        String first = "Zmlyc3Qgc2VjcmV0IG9mIDMyIGJ5dGVzIGF0IGxlYXN0";
        String second = "c2Vjb25kIHNlY3JldCBvZiAzMiBieXRlcyBhdCBsZWFzdA==";
        SigningKey old = stores.write(() -> stores.signingKeys().ensureCurrent(first, NOON.minusSeconds(60), NOON));
        Instant later = NOON.plusSeconds(60);
        SigningKey fresh = stores.write(() -> stores.signingKeys().ensureCurrent(second, NOON, later));
        stores.change(() -> stores.signingKeys().forgetReplacedBefore(later.plusSeconds(1)));

        List<AuditEntry> entries = stores.read(() -> stores.audit()
                        .entries(new Audit.Filter("signing_key", null, null, null, null), new PageRequest(9, null)))
                .items();
        assertThat(entries)
                .extracting(AuditEntry::operation)
                .containsExactly(Operation.DELETED, Operation.CREATED, Operation.CREATED);
        assertThat(entries.get(0).recordId())
                .isEqualTo(entries.get(2).recordId())
                .isNotEqualTo(entries.get(1).recordId());
        assertThat(entries.get(0).old()).containsEntry("id", old.id()).doesNotContainKey("secret");
        assertThat(entries.get(1).now()).containsEntry("id", fresh.id()).containsEntry("secret", "(changed)");
        for (String secret : List.of(first, second)) {
            String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(secret));
            assertThat(wholeLog()).doesNotContain(secret, hex);
        }
    }

    @Test
    void logsInUtcWhateverTheZoneOfTheConnection() {
        app.useTransaction(h -> {
            h.execute("set local timezone = 'Asia/Tokyo'");
            h.createQuery(
                            "select set_config('herberge.user_id', '0', true) || set_config('herberge.username', 'x', true)"
                                    + " || set_config('herberge.request_id', 'r', true)")
                    .mapTo(String.class)
                    .one();
            h.execute("insert into guest (first_name, last_name, member, tags, companions, version, created_at,"
                    + " created_by, updated_at, updated_by) values ('A', 'B', false, '{}', '[]', 1,"
                    + " '2026-04-20T12:00Z', 0, '2026-04-20T12:00Z', 0)");
        });
        String logged = owner.withHandle(h -> h.createQuery("select new ->> 'created_at' from audit_log")
                .mapTo(String.class)
                .one());

        assertThat(logged).isEqualTo("2026-04-20T12:00:00+00:00");
    }

    private String wholeLog() {
        List<String> rows = owner.withHandle(h -> h.createQuery("select to_jsonb(l)::text from audit_log l")
                .mapTo(String.class)
                .list());
        return String.join("\n", rows);
    }
}
