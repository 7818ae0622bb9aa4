package herberge.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesIT {

    private static final int SERVERS = 2;

    @TempDir
    Path cache;

    /** Both find the cache empty and unpack; the second to finish uses the folder of the first. */
    @Test
    void serversThatStartTogetherForTheFirstTimeShareOneCopy() throws Exception {
        CyclicBarrier together = new CyclicBarrier(SERVERS);
        List<Future<PostgresBinaries>> servers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(SERVERS);
        try {
            for (int i = 0; i < SERVERS; i++) {
                servers.add(threads.submit(() -> {
                    together.await();
                    return PostgresBinaries.unpackInto(cache);
                }));
            }
            for (Future<PostgresBinaries> server : servers) {
                assertThat(server.get().program("postgres")).isExecutable();
            }
        } finally {
            threads.shutdownNow();
        }
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).singleElement().asString().contains("postgres-");
        }
    }
}
