package herberge.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialStoreTest {

    private static final ServerAddress HOUSE = ServerAddress.parse("https://house.example");
    private static final ServerAddress OTHER = ServerAddress.parse("http://127.0.0.1:8080");
    private static final Credentials ANNA = new Credentials("anna", "token-1", "refresh-1");

    @TempDir
    private Path config;

    private final List<String> warnings = new ArrayList<>();
    private CredentialStore store = new CredentialStore(Path.of("unused"), warnings::add);

    @BeforeEach
    void open() {
        store = CredentialStore.of(Map.of("XDG_CONFIG_HOME", config.toString()), warnings::add);
    }

    private String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void knowsNothingBeforeTheFirstLogin() {
        assertThat(store.current()).isEmpty();
        assertThat(store.find(HOUSE)).isEmpty();
        assertThat(store.file()).doesNotExist();
    }

    @Test
    void keepsALoginForEachServerAndTheLatestAsTheDefault() {
        Credentials ben = new Credentials("ben", "token-2", null);
        store.save(HOUSE, ANNA);
        store.save(OTHER, ben);

        assertThat(store.find(HOUSE)).contains(ANNA);
        assertThat(store.find(OTHER)).contains(ben);
        assertThat(store.current()).contains(OTHER);
    }

    @Test
    void letsNoOtherUserReadThem() throws IOException {
        store.save(HOUSE, ANNA);

        assertThat(permissions(store.file())).isEqualTo("rw-------");
        assertThat(permissions(store.file().resolveSibling("."))).isEqualTo("rwx------");
        assertThat(warnings).isEmpty();
    }

    @Test
    void takesTheRightsOfOthersAwayAndSaysSo() throws IOException {
        store.save(HOUSE, ANNA);
        Files.setPosixFilePermissions(store.file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(store.find(HOUSE)).contains(ANNA);
        assertThat(permissions(store.file())).isEqualTo("rw-------");
        assertThat(warnings).singleElement().asString().startsWith("Others on this machine could read the logins");
        store.find(HOUSE);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void forgetsALogin() {
        store.save(HOUSE, ANNA);
        store.save(OTHER, ANNA);
        store.remove(HOUSE);

        assertThat(store.find(HOUSE)).isEmpty();
        assertThat(store.find(OTHER)).contains(ANNA);
    }

    @Test
    void renewsTheLoginThatWasRefused() {
        store.save(HOUSE, ANNA);
        store.renew(HOUSE, "token-1", old -> new Credentials(old.username(), "token-2", "refresh-2"));

        assertThat(store.find(HOUSE)).contains(new Credentials("anna", "token-2", "refresh-2"));
    }

    @Test
    void leavesALoginThatAnotherTerminalHasRenewedAlready() {
        store.save(HOUSE, ANNA);
        store.renew(HOUSE, "token-0", old -> {
            throw new AssertionError("renewed twice");
        });

        assertThat(store.find(HOUSE)).contains(ANNA);
    }

    @Test
    void leavesTheLoginWhereTheRenewalFails() {
        store.save(HOUSE, ANNA);

        assertThatThrownBy(() -> store.renew(HOUSE, "token-1", old -> {
                    throw new IllegalStateException("no network");
                }))
                .hasMessage("no network");
        assertThat(store.find(HOUSE)).contains(ANNA);
    }

    @Test
    void keepsOneClientIdFromTheFirstLoginOn() {
        assertThat(store.clientId()).isNotEqualTo(store.clientId());
        store.save(HOUSE, ANNA);
        String id = store.clientId();
        store.save(OTHER, ANNA);
        store.remove(HOUSE);

        assertThat(store.clientId()).isEqualTo(id).hasSize(36);
    }

    @Test
    void leavesNoOtherFileThanItsLock() throws IOException {
        store.save(HOUSE, ANNA);
        store.save(HOUSE, ANNA);

        try (Stream<Path> files = Files.list(store.file().resolveSibling("."))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("credentials.json", "credentials.lock");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{}{}"})
    void saysThatAFileIsDamagedAndLeavesItAlone(String content) throws IOException {
        store.save(HOUSE, ANNA);
        Files.writeString(store.file(), content);

        assertThatThrownBy(() -> store.find(HOUSE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is damaged; delete it and log in again");
        assertThatThrownBy(() -> store.save(HOUSE, ANNA)).isInstanceOf(UncheckedIOException.class);
        assertThat(store.file()).hasContent(content);
    }

    @Test
    void liesBelowTheConfigurationOfTheUser() {
        Map<String, String> relative = Map.of("XDG_CONFIG_HOME", "relative", "HOME", config.toString());

        assertThat(CredentialStore.of(relative, warnings::add).file())
                .isEqualTo(config.resolve(".config/herberge/credentials.json"));
        assertThat(store.file()).isEqualTo(config.resolve("herberge/credentials.json"));
    }
}
