package herberge.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.process.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** PostgreSQL runs the converted schema and statements of a desktop program for guest houses. */
class ConvertSqlIT {

    private static final String SCHEMA = """
            PRAGMA foreign_keys = ON;
            BEGIN IMMEDIATE;
            CREATE TABLE IF NOT EXISTS zimmer (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL,
                gebaeude_typ VARCHAR(20) NOT NULL,
                kapazitaet INTEGER NOT NULL,
                nebensaison_preis REAL NOT NULL DEFAULT 0.0, -- je Nacht; in Euro
                flaeche REAL,
                bild BLOB
            );
            CREATE TABLE IF NOT EXISTS [gaeste] (
                `id` INTEGER PRIMARY KEY AUTOINCREMENT,
                vorname TEXT NOT NULL,
                nachname TEXT NOT NULL,
                mitglied BOOLEAN NOT NULL DEFAULT 0,
                created_at TEXT DEFAULT CURRENT_TIMESTAMP
            );
            CREATE TABLE IF NOT EXISTS buchungen (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                zimmer_id INTEGER NOT NULL REFERENCES zimmer(id),
                gast_id INTEGER NOT NULL,
                anreise TEXT NOT NULL,
                abreise TEXT NOT NULL,
                gesamtpreis REAL NOT NULL CHECK (gesamtpreis >= 0),
                geaendert DATETIME DEFAULT (datetime('now')),
                nummer TEXT UNIQUE,
                FOREIGN KEY (gast_id) REFERENCES gaeste(id) ON DELETE CASCADE
            );
            CREATE TABLE einstellungen (id INTEGER PRIMARY KEY CHECK(id = 1), land TEXT NOT NULL DEFAULT 'Deutschland')
                WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS idx_buchungen_zimmer ON buchungen(zimmer_id, anreise DESC);
            ALTER TABLE zimmer ADD COLUMN notizen TEXT;
            INSERT OR IGNORE INTO einstellungen (id) VALUES (1);
            INSERT OR IGNORE INTO einstellungen (id) VALUES (1);
            INSERT INTO zimmer (name, gebaeude_typ, kapazitaet, nebensaison_preis, bild)
                VALUES ('1 - Apartment; "BG"', 'App', 0x2, 51.5, x'00FF'), ('2 - O''Neill', 'EZ', 1, 25.5, NULL);
            INSERT INTO gaeste (vorname, nachname) VALUES ('Jürgen', 'Größmann'), ('Anna', 'Weiß');
            INSERT INTO buchungen (zimmer_id, gast_id, anreise, abreise, gesamtpreis, nummer)
                VALUES (1, 1, '2026-03-01', '2026-03-04', 154.5, '2026-1'), (2, 2, '2026-04-01', '2026-04-02', 25.5, NULL);
            UPDATE buchungen SET geaendert = CURRENT_TIMESTAMP WHERE anreise < date('now', '+1 day');
            COMMIT;
            """;

    private final TestDatabase database = TestDatabase.unmigrated();

    @Test
    void runsOnPostgres() throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create schema converted");
                statement.execute("set search_path to converted");
                statement.execute(convert(SCHEMA));
            }
            assertThat(query(connection, "SELECT nachname FROM gaeste WHERE vorname LIKE '%' || 'JÜR' || '%'"))
                    .isEqualTo("Größmann");
            assertThat(query(
                            connection,
                            "SELECT CAST(julianday(abreise) - julianday(anreise) AS INTEGER) FROM buchungen"
                                    + " ORDER BY id LIMIT 0, 1"))
                    .isEqualTo("3");
            assertThat(query(connection, "SELECT GROUP_CONCAT(kapazitaet, '+') FROM zimmer"))
                    .isEqualTo("2+1");
            assertThat(query(
                            connection,
                            "SELECT strftime('%d.%m.%Y', anreise) FROM buchungen WHERE nummer IS NOT '2026-1'"))
                    .isEqualTo("01.04.2026");
            assertThat(query(connection, "SELECT IFNULL(nummer, 'ohne') FROM buchungen ORDER BY id LIMIT 1, 5"))
                    .isEqualTo("ohne");
            assertThat(query(
                            connection,
                            "SELECT count(*) FROM gaeste WHERE date(created_at) = date('now')"
                                    + " AND created_at <= datetime('now')"))
                    .isEqualTo("2");
            assertThat(query(connection, "SELECT count(*) FROM buchungen b WHERE b.geaendert <= CURRENT_TIMESTAMP"))
                    .isEqualTo("2");
            assertThat(query(connection, "SELECT count(*) FROM einstellungen")).isEqualTo("1");
            assertThat(query(connection, "SELECT bild FROM zimmer WHERE bild IS x'00FF'"))
                    .isEqualTo("\\x00ff");
        }
        database.close();
    }

    /** The first value of the first row. Statements know the types of columns from the schema before them. */
    private static String query(Connection connection, String sqlite) throws SQLException {
        String schema = convert(SCHEMA);
        String postgres = convert(SCHEMA + sqlite).substring(schema.length());
        try (PreparedStatement statement = connection.prepareStatement(postgres);
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).as(postgres).isTrue();
            return rows.getString(1);
        }
    }

    private static String convert(String sqlite) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new CommandLine(new ConvertSqlCommand(new ByteArrayInputStream(sqlite.getBytes(UTF_8)), out))
                .setErr(new java.io.PrintWriter(java.io.Writer.nullWriter()))
                .execute("-");
        assertThat(code).isEqualTo(ExitCode.CLEAN.number());
        return out.toString(UTF_8);
    }
}
