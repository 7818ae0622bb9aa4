package herberge.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresTuningTest {

    @Test
    void leavesASmallMachineToThePageCache() {
        assertThat(PostgresTuning.forPool(1024, 20).settings())
                .containsAllEntriesOf(Map.of(
                        "max_connections", "30",
                        "shared_buffers", "64MB",
                        "effective_cache_size", "256MB",
                        "work_mem", "4MB",
                        "maintenance_work_mem", "32MB",
                        "min_wal_size", "64MB",
                        "max_wal_size", "256MB"));
    }

    @ParameterizedTest
    @CsvSource({"512, 64MB, 4MB", "2048, 128MB, 8MB", "8192, 512MB, 16MB", "65536, 512MB, 16MB"})
    void growsWithTheMemoryUpToALimit(long memory, String buffers, String sorts) {
        assertThat(PostgresTuning.forPool(memory, 20).settings())
                .containsEntry("shared_buffers", buffers)
                .containsEntry("work_mem", sorts);
    }

    @Test
    void hasConnectionsForEveryDesk() {
        assertThat(PostgresTuning.forDesks(1024, 5).connections()).isEqualTo(30);
        assertThat(PostgresTuning.forDesks(1024, 20).connections()).isEqualTo(90);
    }

    @Test
    void knowsTheMemoryOfThisMachine() {
        assertThat(PostgresTuning.memoryOfThisMachine()).isPositive();
    }
}
