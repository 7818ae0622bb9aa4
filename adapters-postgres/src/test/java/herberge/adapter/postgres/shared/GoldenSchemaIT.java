package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.domain.testing.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Compares the result of all migrations with {@code db/schema.golden.sql}, so that a change of the schema is visible in
 * its commit. {@code -Dherberge.golden.update=true} rewrites the file.
 */
class GoldenSchemaIT {

    @Test
    void migratesToTheSchemaThatIsWrittenDown() throws IOException {
        String schema;
        try (TestDatabase database = TestDatabase.create()) {
            schema = Jdbi.create(database.owner()).withHandle(SchemaPrint::of);
        }
        Path golden = ModuleFiles.resolve("src/main/resources/db/schema.golden.sql");
        if (Boolean.getBoolean("herberge.golden.update")) {
            Files.writeString(golden, schema);
        }

        Documents.assertSame(
                "the schema; if it is meant to be so: -Dherberge.golden.update=true", schema, Files.readString(golden));
    }
}
