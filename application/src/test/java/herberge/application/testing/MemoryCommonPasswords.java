package herberge.application.testing;

import herberge.application.port.CommonPasswords;
import java.util.Locale;
import java.util.Set;

/** A short list of common passwords. */
public final class MemoryCommonPasswords implements CommonPasswords {

    private static final Set<String> LIST =
            Set.of("password123", "1234567890", "qwertyuiop", "passwort2026", "p@ssw0rd2024", "aaaaaaaaaa");

    @Override
    public boolean contains(String password) {
        return LIST.contains(password.toLowerCase(Locale.ROOT));
    }
}
