package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.ConfigSources;
import herberge.bootstrap.server.HerbergeServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first administrator's password is shown, even if the start that creates the account fails. */
class FirstStartIT {

    @TempDir
    Path folder;

    @Test
    void aStartThatFindsItsPortTakenDoesNotTakeThePasswordAlong() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            failsOnceAndThenLetsTheAdministratorIn(config(Map.of(), taken.getLocalPort()));
        }
    }

    @Test
    void norDoesOneThatCannotReadItsKey() throws IOException {
        Path none = Files.writeString(folder.resolve("none.pem"), "no key");
        failsOnceAndThenLetsTheAdministratorIn(config(
                Map.of("HERBERGE_SERVER_TLS_CERTIFICATE", none.toString(), "HERBERGE_SERVER_TLS_KEY", none.toString()),
                0));
    }

    private static void failsOnceAndThenLetsTheAdministratorIn(Config failing) {
        List<String> shown = new CopyOnWriteArrayList<>();
        try (TestDatabase database = TestDatabase.create()) {
            assertThatThrownBy(() -> HerbergeServer.start(failing, HouseUnderTest.accessTo(database), shown::add));
            try (HerbergeServer server =
                    HerbergeServer.start(config(Map.of(), 0), HouseUnderTest.accessTo(database), shown::add)) {
                assertThat(shown).hasSize(1);
                HouseUnderTest.settledIn(HouseClient.at("http://127.0.0.1:" + server.port()), "admin", shown.get(0));
            }
        }
    }

    private static Config config(Map<String, String> environment, int port) {
        Map<String, String> flags = Map.of(
                "--host", "127.0.0.1", "--port", String.valueOf(port), "--data", System.getProperty("java.io.tmpdir"));
        return new ConfigSources(Optional.empty(), environment, flags).read();
    }
}
