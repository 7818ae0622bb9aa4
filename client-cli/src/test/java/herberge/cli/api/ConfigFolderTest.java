package herberge.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFolderTest {

    @TempDir
    Path home;

    @Test
    void isWhereTheProgramsOfThePlatformHaveTheirs() {
        Map<String, String> env = Map.of("HOME", home.toString());

        assertThat(ConfigFolder.of(env, "Linux")).isEqualTo(home.resolve(".config/herberge"));
        assertThat(ConfigFolder.of(env, "Mac OS X")).isEqualTo(home.resolve("Library/Application Support/herberge"));
        assertThat(ConfigFolder.of(Map.of("APPDATA", "/roaming", "HOME", "/x"), "Windows 11"))
                .isEqualTo(Path.of("/roaming/herberge"));
        assertThat(ConfigFolder.of(Map.of("APPDATA", "/roaming", "HOME", "/x"), "Linux"))
                .isEqualTo(Path.of("/x/.config/herberge"));
    }

    @Test
    void isThatOfTheVariableOnEverySystem() {
        Map<String, String> env = Map.of("XDG_CONFIG_HOME", "/xdg", "APPDATA", "/roaming", "HOME", home.toString());

        assertThat(ConfigFolder.of(env, "Windows 11")).isEqualTo(Path.of("/xdg/herberge"));
        assertThat(ConfigFolder.of(env, "Mac OS X")).isEqualTo(Path.of("/xdg/herberge"));
    }

    @Test
    void staysWhereAnEarlierReleaseStoredTheLogin() throws IOException {
        Path former = Files.createDirectories(home.resolve(".config/herberge"));

        assertThat(ConfigFolder.of(Map.of("HOME", home.toString()), "Mac OS X")).isEqualTo(former);
    }
}
