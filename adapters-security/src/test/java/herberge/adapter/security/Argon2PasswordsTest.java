package herberge.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.Passwords;
import herberge.application.testing.PasswordsContract;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest implements PasswordsContract {

    private static final Argon2Passwords PASSWORDS = new Argon2Passwords();

    @Override
    public Passwords passwords() {
        return PASSWORDS;
    }

    @Override
    public String hashExactly(String password) {
        return PASSWORDS.hashExactly(password);
    }

    @Test
    void hashesWithTheParametersThatOwaspNames() {
        assertThat(PASSWORDS.hash("herberge-demo")).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
    }
}
