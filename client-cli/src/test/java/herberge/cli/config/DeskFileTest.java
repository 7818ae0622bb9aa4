package herberge.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.cli.TestKey;
import herberge.cli.api.KeyPin;
import herberge.cli.api.ServerAddress;
import herberge.cli.api.Trust;
import herberge.cli.input.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskFileTest {

    private static final ServerAddress HOUSE = ServerAddress.parse("https://house.example");

    @TempDir
    Path folder;

    private DeskConfig read(String toml) throws IOException {
        return new DeskFile(Files.writeString(folder.resolve("desk.toml"), toml)).read();
    }

    @Test
    void readsWhatItHasWritten() {
        TestKey key = TestKey.create(folder, "house", "dns:house.example", 90);
        Trust trust = new Trust(List.of(key.certificate()), KeyPin.of(key.certificate()));
        DeskConfig config = new DeskConfig(
                "house",
                List.of(
                        new Profile("house", HOUSE, trust, Optional.of("de"), false),
                        new Profile("test-2", ServerAddress.DEFAULT, Trust.SYSTEM, Optional.empty(), true)));
        DeskFile file = new DeskFile(folder.resolve("deep").resolve("desk.toml"));

        file.write(config);

        assertThat(file.read()).isEqualTo(config);
    }

    @Test
    void readsAuthoritiesOfAFileBesideIt() throws IOException {
        TestKey key = TestKey.create(folder, "house", "dns:house.example", 90);

        DeskConfig config = read("""
                profile = "house"
                [profiles.house]
                server = "https://house.example"
                ca_file = "house.pem"
                """);

        assertThat(config.profiles())
                .containsExactly(new Profile(
                        "house", HOUSE, new Trust(List.of(key.certificate()), null), Optional.empty(), true));
    }

    @Test
    void hasNothingWithoutAFile() {
        assertThat(new DeskFile(folder.resolve("none.toml")).read()).isEqualTo(DeskConfig.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x = 1 | x is wrong or unknown",
                "profile = 'a' | profile is wrong or unknown",
                "profiles.a = 1 | profiles.a is wrong or unknown",
                "profiles.'a b'.server = 'x' | profiles.a b is wrong or unknown",
                "profiles.a.servr = 'x' | profiles.a.servr is wrong or unknown",
                "profiles.a.language = 'de' | profiles.a.server is wrong or unknown",
                "profiles.a.server = 'ftp://x' | profiles.a.server is wrong or unknown",
                "profiles.a = {server = 'x', language = 'fr'} | profiles.a.language is wrong or unknown",
                "profiles.a = {server = 'x', colours = 'no'} | profiles.a.colours is wrong or unknown",
                "profiles.a = {server = 'x', pin = 'sha256//x'} | profiles.a.pin is wrong or unknown",
                "profiles.a = {server = 'x', ca = 'x'} | profiles.a.ca is wrong or unknown",
                "profiles.a = {server = 'x', ca_file = 'none'} | profiles.a.ca_file is wrong or unknown",
                "x = | line 1: this is not TOML",
            })
    void refusesWhatItDoesNotUnderstand(String toml, String sentence) {
        assertThatThrownBy(() -> read(toml.replace("'", "\"")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(sentence);
    }
}
