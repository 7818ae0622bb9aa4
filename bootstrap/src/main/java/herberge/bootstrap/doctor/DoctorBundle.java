package herberge.bootstrap.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import herberge.adapter.embedded.PostgresTuning;
import herberge.bootstrap.backup.PrivateFile;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.process.Release;
import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what another person needs to judge an installation into a ZIP file, without secrets and personal data. */
public final class DoctorBundle {

    private static final String ABOUT = """
            This file was written by: herberge-server doctor --bundle
            It is meant to be sent to a person who helps. It was redacted: passwords, passphrases and parameters of
            addresses are replaced by ***, and names of users are left out. It contains no row of any table, no log and
            no key. Look through it before you send it.

            findings.json      what the doctor found
            configuration.txt  all settings, as the server understands them
            machine.txt        release, Java, operating system and memory
            database.txt       version, settings that are not the default, migrations, sizes of tables
            """;

    private static final List<String> QUERIES = List.of("select version()", """
            select name || ' = ' || setting || coalesce(' ' || unit, '') || ' (' || source || ')' from pg_settings
             where source not in ('default', 'client', 'session')
               and name not like '%file%' and name not like '%conninfo%' and name not like '%command%'
             order by name
            """, """
            select version || ' ' || description || ', ' || installed_on::date || ', ' || execution_time || ' ms'
              from flyway_schema_history where version is not null order by installed_rank
            """, """
            select relname || ': ' || n_live_tup || ' rows, ' || n_dead_tup || ' deleted, '
                   || pg_size_pretty(pg_total_relation_size(relid)) || ', last vacuum '
                   || coalesce(greatest(last_vacuum, last_autovacuum)::date::text, 'never')
              from pg_stat_user_tables where schemaname = 'public' order by relname
            """);

    private DoctorBundle() {}

    /** Writes the file, which only its owner can read; throws {@link StartupException} if it exists. */
    public static void write(
            Path file, Config config, Optional<DatabaseAccess> access, List<Finding> findings, Instant now)
            throws IOException {
        Redaction redaction = Redaction.of(config, access);
        try (PrivateFile target = PrivateFile.create(file);
                ZipOutputStream zip = new ZipOutputStream(target.out(), StandardCharsets.UTF_8)) {
            put(zip, "README.txt", ABOUT + "\nWritten at " + now + "\n");
            put(zip, "findings.json", redaction.apply(json(redaction.withoutUsers(findings))));
            put(zip, "configuration.txt", redaction.apply(lines(config)));
            put(zip, "machine.txt", machine());
            put(
                    zip,
                    "database.txt",
                    redaction.apply(access.map(DoctorBundle::database).orElse("there is no database\n")));
            zip.finish();
            target.commit();
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String json(List<Finding> findings) throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(findings) + "\n";
    }

    /** One section a line. */
    private static String lines(Config config) {
        return config.toString().replaceAll(", (?=[a-z]+=[A-Z][A-Za-z.]*\\[)", "\n") + "\n";
    }

    private static String machine() {
        return String.join(
                "\n",
                "release " + Release.version(),
                "Java " + Runtime.version() + ", " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors() + " processors",
                PostgresTuning.memoryOfThisMachine() + " MiB of memory",
                "");
    }

    /** What can be read is written; the reason why the rest cannot be read is part of the findings. */
    private static String database(DatabaseAccess access) {
        StringBuilder text = new StringBuilder();
        try (Connection connection = SchemaCheck.ownerSource(access).getConnection();
                Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                }
                text.append('\n');
            }
        } catch (SQLException | StartupException e) {
            text.append("the database cannot be examined: ")
                    .append(e.getMessage())
                    .append('\n');
        }
        return text.toString();
    }
}
