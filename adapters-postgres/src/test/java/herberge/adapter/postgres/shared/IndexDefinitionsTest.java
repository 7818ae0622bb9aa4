package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexDefinitionsTest {

    @Test
    void findsEveryIndexOfTheSchema() throws Exception {
        long indexes = Files.readAllLines(ModuleFiles.resolve("src/main/resources/db/schema.golden.sql")).stream()
                .filter(line -> line.matches("CREATE (UNIQUE )?INDEX .*"))
                .count();

        Map<String, String> definitions = IndexDefinitions.byName();

        assertThat(definitions).hasSize((int) indexes);
        assertThat(definitions.get("booking_listed"))
                .isEqualTo("CREATE INDEX booking_listed ON public.booking USING btree (check_in, id)");
        assertThat(definitions.get("reminder_one_open")).startsWith("CREATE UNIQUE INDEX ");
    }
}
