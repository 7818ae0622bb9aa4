package herberge.bootstrap;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.AuditSeals.Head;
import herberge.bootstrap.process.ExitCode;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.GroupDetails;
import herberge.domain.guest.Guest;
import herberge.domain.room.RoomId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code audit verify} finds every change that the owner of the database, who has all rights, made to the audit. */
class AuditVerifyIT {

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final Stores stores = Stores.of(database);
    private final StringWriter out = new StringWriter();
    private Path config;

    @BeforeEach
    void writeAndSealTenRows() throws IOException {
        config = folder.resolve("herberge.toml");
        Files.writeString(
                config,
                String.join(
                        "\n",
                        "[database]",
                        "url = '" + database.jdbcUrl() + "'",
                        "user = '" + TestDatabase.APP + "'",
                        "password = '" + database.password() + "'"));
        for (int i = 1; i <= 10; i++) {
            stores.addRoom("Zimmer " + i);
        }
        seal();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private int verify(String... further) {
        String[] arguments = new String[4 + further.length];
        System.arraycopy(new String[] {"audit", "verify", "--config", config.toString()}, 0, arguments, 0, 4);
        System.arraycopy(further, 0, arguments, 4, further.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments);
    }

    /** Executes statements as the owner of the database. */
    private void tamper(String sql) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Head head() {
        return stores.read(() -> stores.auditSeals().head()).orElseThrow();
    }

    private void assertBroken(String... said) {
        assertThat(verify()).as(out.toString()).isEqualTo(ExitCode.AUDIT_BROKEN.number());
        assertThat(out.toString()).contains(said);
    }

    @Test
    void findsNothingWrongWithWhatWasWrittenAndSealed() {
        stores.addRoom("Zimmer 11");

        assertThat(verify()).as(out.toString()).isZero();

        assertThat(out.toString())
                .contains("10 rows are as they were sealed, 0 of them erased; 1 not sealed yet")
                .contains("head 10 " + head().link())
                .doesNotContain("BROKEN");
    }

    @Test
    void namesTheFirstRowWhoseContentWasAltered() {
        tamper("update audit_log set new = jsonb_set(new, '{name}', '\"Suite\"') where id in (4, 7)");

        assertBroken("BROKEN at audit row 4 (seal 4): its content is not what was sealed", "3 rows are as");
    }

    @Test
    void namesARowThatIsSaidToBeSomebodyElses() {
        tamper("update audit_log set username = 'anna' where id = 5");

        assertBroken("BROKEN at audit row 5 (seal 5): who did what when is not what was sealed");
    }

    @Test
    void namesARowThatIsGone() {
        tamper("delete from audit_log where id = 6");

        assertBroken("BROKEN at audit row 6 (seal 6): the row is gone");
    }

    @Test
    void namesARowWhoseSealIsGone() {
        tamper("delete from audit_seal where seq = 3");

        assertBroken("BROKEN at audit row 3 (seal 3): its seal is gone");
    }

    @Test
    void namesTheRowsThatHaveLostTheEndOfTheChain() {
        tamper("delete from audit_seal where seq > 8");

        assertBroken("BROKEN at audit row 9 (seal 9): its seal is gone");
    }

    @Test
    void namesARowThatWasPutIntoTheAuditPastItsSeals() {
        tamper("insert into audit_log (change_id, table_name, record_id, operation, user_id, username, request_id, at,"
                + " new) values (99, 'room', 1, 'created', 0, 'system', 'x', now(), '{}')");

        assertBroken("BROKEN at audit row 11 (seal 11): its seal is gone");
    }

    @Test
    void findsARowThatWasAlteredAndSealedAfresh() {
        Head earlier = head();
        tamper("update audit_log set new = jsonb_set(new, '{name}', '\"Suite\"') where id = 4");
        tamper("insert into audit_unsealed select audit_id from audit_seal where seq >= 4;"
                + " delete from audit_seal where seq >= 4; delete from event where audit_id >= 4");
        seal();

        assertThat(verify()).as("by itself the new chain is sound").isZero();
        assertThat(verify("--head", earlier.link())).isEqualTo(ExitCode.AUDIT_BROKEN.number());
        assertThat(out.toString()).contains("BROKEN: " + earlier.link() + " is no link of this chain");
    }

    @Test
    void knowsAnEarlierHeadAgain() {
        Head earlier = head();
        stores.addRoom("Zimmer 11");
        seal();

        assertThat(verify("--head", earlier.link())).isZero();
        assertThat(out.toString()).contains(earlier.link() + " is link 10 of this chain");
    }

    @Test
    void refusesAHeadThatIsNone() {
        assertThat(verify("--head", "cafe")).isEqualTo(ExitCode.CONFIGURATION.number());
    }

    /** Rows 11 to 13: a guest, a stay of that guest and a reminder of the stay; erased by rows 14 to 16. */
    private void eraseAGuest() {
        Guest guest = stores.addGuest();
        Booking stay = stay(guest, "2026-03-01", "2026-03-05");
        stores.write(() -> stores.reminders().add(aReminder().booking(stay.id()).details(), null, BY_SYSTEM));
        seal();
        assertThat(stores.write(() -> stores.guests().erase(guest.id(), day("2026-04-20"), NOON)))
                .isZero();
        seal();
    }

    private void seal() {
        stores.change(() -> stores.eventLog().publish(500));
        stores.change(() -> stores.auditSeals().seal(500));
    }

    /** Rows 11 to 14: a guest, a stay, its agreed total, and a group for which the guest speaks. */
    private void eraseAContactOfAGroup() {
        Guest guest = stores.addGuest();
        Booking stay = stay(guest, "2026-03-01", "2026-03-05");
        change("update booking set agreed_total_cents = 1, agreed_reason = 'x' where id = "
                + stay.id().value());
        stores.write(() -> stores.groups().add(new GroupDetails("Chor", guest.id(), "x"), BY_SYSTEM));
        seal();
        assertThat(stores.write(() -> stores.guests().erase(guest.id(), day("2026-04-20"), NOON)))
                .isZero();
        seal();
    }

    /** Like an owner who passes off removed data as an erasure and has that sealed. */
    private void passOffAsErasureOfGuest(int guest, int row) {
        tamper("insert into audit_log (change_id, table_name, record_id, operation, user_id, username, request_id,"
                + " at, old, new, erased) values (99, 'guest', " + guest + ", 'erased', 0, 'system', 'x', now(), '{}',"
                + " '{\"erasedRows\": [" + row + "]}', true); insert into audit_unsealed select max(id) from audit_log;"
                + " update audit_log set erased = true where id = " + row
                + "; update audit_seal set salt = null where audit_id = " + row);
        seal();
    }

    @Test
    void believesAnErasureThatTheAuditTellsOf() {
        eraseAGuest();

        assertThat(verify()).as(out.toString()).isZero();
        assertThat(out.toString()).contains("16 rows are as they were sealed, 3 of them erased");
    }

    /** Like an operator at psql who sets a user id: the audit records it like everything else. */
    private void change(String sql) {
        stores.change(() -> stores.transactions().run(h -> h.execute(sql)));
    }

    private Booking stay(Guest guest, String from, String to) {
        return stores.write(() -> stores.bookings()
                .add(
                        aBooking()
                                .room(new RoomId(1))
                                .guest(guest.id())
                                .stay(from, to)
                                .notes("x")
                                .terms(),
                        BookingStatus.CHECKED_OUT,
                        2026,
                        BY_SYSTEM));
    }

    /** One booking belonged to another guest before, and a reminder of that guest's booking was moved to it. */
    @Test
    void believesAnErasureOfWhatWasPassedOnAndMoved() {
        Guest guest = stores.addGuest();
        Guest other = stores.addGuest();
        Booking passedOn = stay(guest, "2026-03-01", "2026-03-05");
        Booking kept = stay(guest, "2026-03-05", "2026-03-07");
        stores.write(
                () -> stores.reminders().add(aReminder().booking(passedOn.id()).details(), null, BY_SYSTEM));
        change("update booking set guest_id = " + other.id().value() + " where id = "
                + passedOn.id().value());
        change("update reminder set booking_id = " + kept.id().value());
        seal();

        assertThat(stores.write(() -> stores.guests().erase(guest.id(), day("2026-04-20"), NOON)))
                .isZero();
        seal();

        assertThat(verify()).as(out.toString()).isZero();
    }

    /** Gives an erased row something back: its id, and the path and value of what is set. */
    private void assertNamesWhatIsLeftIn(String row) {
        String id = row.substring(0, 2);
        tamper("update audit_log set new = jsonb_set(new" + row.substring(2) + ") where id = " + id);

        assertBroken(
                "BROKEN at audit row " + id + " (seal " + id + "): its content was taken out, and what is left is not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11, '{city}', '\"Bonn\"'",
                "11, '{last_name}', '\"Albers\"'",
                "11, '{id}', '2'",
                "12, '{notes}', '\"x\"'",
                "12, '{guest_id}', '2'",
                "13, '{title}', '\"x\"'",
                "13, '{booking_id}', '2'"
            })
    void namesAnErasedRowInWhichSomethingIsLeft(String row) {
        eraseAGuest();

        assertNamesWhatIsLeftIn(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'{}'", "new", "blank_guest(new)"})
    void namesARowThatNoErasureOfAGuestTouches(String left) {
        tamper("update audit_log set new = " + left + " where id = 2");
        passOffAsErasureOfGuest(1, 2);

        assertBroken("BROKEN at audit row 2 (seal 2): its content was taken out, and what is left is not");
    }

    @Test
    void believesTheErasureOfAContactOfAGroup() {
        eraseAContactOfAGroup();

        assertThat(verify()).as(out.toString()).isZero();
        assertThat(out.toString()).contains("4 of them erased");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13, '{agreed_reason}', '\"x\"'",
                "14, '{name}', '\"Chor\"'",
                "14, '{notes}', '\"x\"'",
                "14, '{contact_guest_id}', '2'"
            })
    void namesAnErasedRowOfAGroupOrPriceInWhichSomethingIsLeft(String row) {
        eraseAContactOfAGroup();

        assertNamesWhatIsLeftIn(row);
    }

    @Test
    void namesARowOfAnotherGuestThanTheErasedOne() {
        stores.addGuest();
        seal();
        tamper("update audit_log set new = blank_guest(new) where id = 11");
        passOffAsErasureOfGuest(2, 11);

        assertBroken("BROKEN at audit row 11 (seal 11): its content was taken out, and what is left is not");
    }

    @Test
    void believesNoErasureOfAnythingButAGuest() {
        eraseAGuest();
        tamper("update audit_log set table_name = 'room' where id = 16");

        assertBroken(
                "BROKEN at audit row 11 (seal 11): its content was taken out, and no erasure in the audit says so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2, true", "11, false", "14, false"})
    void namesARowThatIsMarkedAsErasedAndIsNotOrTheOtherWayRound(String mark) {
        eraseAGuest();
        String id = mark.substring(0, mark.indexOf(','));
        tamper("update audit_log set erased =" + mark.substring(mark.indexOf(',') + 1) + " where id = " + id);

        assertBroken(
                "BROKEN at audit row " + id + " (seal " + id + "): it is marked as erased and no erasure touched it");
    }

    @Test
    void namesARowThatIsSaidToComeFromAnotherClient() {
        tamper("update audit_log set client_id = 'another' where id = 5");

        assertBroken("BROKEN at audit row 5 (seal 5): who did what when is not what was sealed");
    }

    @Test
    void believesLinksThatEarlierReleasesMadeWithoutTheClient() {
        tamper("alter function audit_facts rename to audit_facts_now; create function audit_facts(it audit_log)"
                + " returns bytea language sql stable as $$ select convert_to((convert_from(audit_facts_now(it), 'UTF8')"
                + "::jsonb - 10)::text, 'UTF8') $$");
        stores.addRoom("Zimmer 11");
        seal();
        tamper("drop function audit_facts; alter function audit_facts_now rename to audit_facts");
        stores.addRoom("Zimmer 12");
        seal();

        assertThat(verify()).as(out.toString()).isZero();
        assertThat(out.toString()).contains("12 rows are as they were sealed");
    }

    @Test
    void namesARowThatWasErasedByNobody() {
        tamper("update audit_log set new = '{}', erased = true where id = 2;"
                + " update audit_seal set salt = null where audit_id = 2");

        assertBroken("BROKEN at audit row 2 (seal 2): its content was taken out, and no erasure in the audit says so");
    }
}
