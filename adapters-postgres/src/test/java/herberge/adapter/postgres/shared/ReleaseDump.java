package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * A database as one SQL script: the migrations that made its schema, then every row and the position of every sequence.
 * A superuser restores it into an empty database, beside which the two roles exist, on every supported version of
 * PostgreSQL; {@code pg_dump} would be of one version, and is not on every machine.
 */
final class ReleaseDump {

    private static final String HEADER = """
            -- The database of release <release>: its schema, and rows in every table. Written by ReleaseUpgradeIT, which
            -- migrates it to the present schema; never edited.

            set role <owner>;
            """;

    /** As Flyway creates it. */
    private static final String HISTORY = """
            create table flyway_schema_history (
              installed_rank integer not null constraint flyway_schema_history_pk primary key,
              version        varchar(50),
              description    varchar(200) not null,
              type           varchar(20) not null,
              script         varchar(1000) not null,
              checksum       integer,
              installed_by   varchar(100) not null,
              installed_on   timestamp not null default now(),
              execution_time integer not null,
              success        boolean not null
            );
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;

    private static final String ROWS = """
            -- The rows, without triggers and foreign keys: what triggers wrote is among them.

            reset role;
            set session_replication_role = replica;
            """;

    private static final String FOOTER = """

            reset session_replication_role;
            """;

    private static final String TABLES = """
            select relname from pg_class
             where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname
            """;

    /** The statement that writes all rows of a table as statements. */
    private static final String INSERTS = """
            select format('select ''insert into %1$s (%2$s) overriding system value values ('' || concat_ws('', '', %3$s)'
                            || ' || '');'' from %1$s t order by t',
                          t.relname, string_agg(quote_ident(attname), ', ' order by attnum),
                          string_agg(format('quote_nullable(t.%I)', attname), ', ' order by attnum))
              from pg_class t join pg_attribute a on a.attrelid = t.oid and attnum > 0 and not attisdropped
             where t.oid = cast(:table as regclass)
             group by t.relname
            """;

    private static final String SEQUENCES = """
            select format('select setval(%L, %s);', sequencename, last_value) from pg_sequences
             where schemaname = 'public' and last_value is not null order by sequencename
            """;

    private ReleaseDump() {}

    /** The dump of a database at the newest version. */
    static String of(Handle handle, String release) {
        handle.execute("set timezone = 'UTC'");
        StringBuilder dump =
                new StringBuilder(HEADER.replace("<release>", release).replace("<owner>", TestDatabase.OWNER));
        dump.append('\n').append(HISTORY);
        for (Path migration : migrations()) {
            dump.append("\n-- ").append(migration.getFileName()).append("\n\n").append(text(migration));
        }
        dump.append('\n').append(ROWS);
        for (String table : texts(handle, TABLES)) {
            dump.append("\ndelete from ").append(table).append(";\n");
            rows(handle, table).forEach(row -> dump.append(row).append('\n'));
        }
        dump.append('\n');
        texts(handle, SEQUENCES).forEach(sequence -> dump.append(sequence).append('\n'));
        return dump.append(FOOTER).toString();
    }

    private static List<Path> migrations() {
        try (Stream<Path> files = Files.list(ModuleFiles.resolve("src/main/resources/db/migration"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path migration) {
        try {
            return Files.readString(migration).replace("${applicationRole}", TestDatabase.APP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(Handle handle, String table) {
        String inserts = handle.createQuery(INSERTS)
                .bind("table", table)
                .mapTo(String.class)
                .one();
        return texts(handle, inserts);
    }

    private static List<String> texts(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }
}
