package herberge.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import herberge.application.port.CommonPasswords;
import herberge.application.testing.CommonPasswordsContract;
import herberge.domain.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnCommonPasswordsTest implements CommonPasswordsContract {

    private static final ZxcvbnCommonPasswords PASSWORDS = new ZxcvbnCommonPasswords();

    @Override
    public CommonPasswords commonPasswords() {
        return PASSWORDS;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p@ssw0rd2024",
                "iloveyou123",
                "q1w2e3r4t5",
                "passwordpassword",
                "Hallo12345",
                "Willkommen2026",
                "fussball11",
                "administrator"
            })
    void includesVariationsAndGermanWords(String password) {
        assertThat(PASSWORDS.contains(password)).isTrue();
    }

    @Test
    void doesNotThinkForLongAboutALongOne() {
        PASSWORDS.contains("warm-up-of-the-lists");

        assertTimeoutPreemptively(Patience.LIMIT, () -> PASSWORDS.contains("aB1!".repeat(50)));
    }
}
