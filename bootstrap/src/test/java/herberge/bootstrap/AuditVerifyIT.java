package herberge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.AuditSeals.Head;
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

/** {@code audit verify} finds whatever the owner of the database, who may do everything, has done to the audit. */
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
        stores.change(() -> stores.eventLog().publish(500));
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

    /** As whoever owns the database. */
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
        stores.change(() -> stores.eventLog().publish(500));

        assertThat(verify()).as("by itself the new chain is sound").isZero();
        assertThat(verify("--head", earlier.link())).isEqualTo(ExitCode.AUDIT_BROKEN.number());
        assertThat(out.toString()).contains("BROKEN: " + earlier.link() + " is no link of this chain");
    }

    @Test
    void knowsAnEarlierHeadAgain() {
        Head earlier = head();
        stores.addRoom("Zimmer 11");
        stores.change(() -> stores.eventLog().publish(500));

        assertThat(verify("--head", earlier.link())).isZero();
        assertThat(out.toString()).contains(earlier.link() + " is link 10 of this chain");
    }

    @Test
    void refusesAHeadThatIsNone() {
        assertThat(verify("--head", "cafe")).isEqualTo(ExitCode.CONFIGURATION.number());
    }

    @Test
    void believesAnErasureThatTheAuditTellsOf() {
        tamper("update audit_log set new = '{}', erased = true where id in (2, 3);"
                + " update audit_seal set salt = null where audit_id in (2, 3);"
                + " insert into audit_log (change_id, table_name, record_id, operation, user_id, username, request_id,"
                + " at, old, new) values (99, 'guest', 1, 'erased', 0, 'system', 'x', now(), '{}',"
                + " '{\"erasedRows\": [2, 3]}'); insert into audit_unsealed select max(id) from audit_log");
        stores.change(() -> stores.eventLog().publish(500));

        assertThat(verify()).as(out.toString()).isZero();
        assertThat(out.toString()).contains("11 rows are as they were sealed, 2 of them erased");
    }

    @Test
    void namesARowThatWasErasedByNobody() {
        tamper("update audit_log set new = '{}', erased = true where id = 2;"
                + " update audit_seal set salt = null where audit_id = 2");

        assertBroken("BROKEN at audit row 2 (seal 2): its content was taken out, and no erasure in the audit says so");
    }
}
