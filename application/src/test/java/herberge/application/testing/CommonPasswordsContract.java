package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.CommonPasswords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CommonPasswords} must contain and must not contain. */
public interface CommonPasswordsContract {

    CommonPasswords commonPasswords();

    @ParameterizedTest
    @ValueSource(strings = {"password123", "PASSWORD123", "1234567890", "qwertyuiop", "Passwort2026", "aaaaaaaaaa"})
    default void includeWhatIsTriedFirst(String password) {
        assertThat(commonPasswords().contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "herberge-demo",
                "herberge-test",
                "Größe zählt – 10",
                "vier blaue Esel tanzen",
                "😀😃😄😁😆😅🤣😂🙂🙃"
            })
    default void passOthers(String password) {
        assertThat(commonPasswords().contains(password)).isFalse();
    }
}
