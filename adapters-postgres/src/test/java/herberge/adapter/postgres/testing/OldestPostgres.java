package herberge.adapter.postgres.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Starts the oldest supported PostgreSQL. Its programs cannot be on the class path, which has those of the newest
 * version; the build names their archive in {@code herberge.oldest-postgres}.
 */
public final class OldestPostgres {

    private static @Nullable TestServer server;
    private static @Nullable TestDatabase database;

    private OldestPostgres() {}

    /** Returns the database that tests share, emptied. Skips the test on machines for which these programs were not built. */
    public static synchronized TestDatabase database() {
        TestDatabase known = database;
        if (known == null) {
            known = create();
            database = known;
        }
        known.truncate();
        return known;
    }

    /** Creates a migrated database without rows, for a test that cannot share one. Skips the test as {@link #database} does. */
    public static synchronized TestDatabase create() {
        String archive = System.getProperty("herberge.oldest-postgres");
        assumeTrue(archive != null, "the build names no archive of the oldest PostgreSQL: run it by mvn verify");
        assumeTrue(System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64"));
        TestServer running = server;
        if (running == null) {
            Path jar = Path.of(archive);
            running = TestServer.embedded(
                    EmbeddedPostgres.builder().setPgBinaryResolver((system, hardware) -> programs(jar)));
            server = running;
        }
        return TestDatabase.on(running);
    }

    private static InputStream programs(Path jar) throws IOException {
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return zip;
            }
        }
        zip.close();
        throw new IOException("no programs in " + jar);
    }
}
