package herberge.domain.user;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The Unicode forms of one password. Keyboards and systems write {@code ü} as one character or as a {@code u} with a
 * separate mark, which looks the same but has other bytes. Passwords are hashed in normal form C (NIST SP 800-63B,
 * section 3.1.1.2).
 */
public final class PasswordForms {

    /** Longer passwords are refused, and normalizing them may take long. */
    private static final int LONGEST = 1_000;

    private PasswordForms() {}

    /** Returns the form that is hashed. */
    public static String normalize(String typed) {
        return typed.length() > LONGEST ? typed : Normalizer.normalize(typed, Form.NFC);
    }

    /**
     * Returns all forms of which an older hash may have been made, the normal form first. Usually there is only one.
     */
    public static List<String> candidates(String typed) {
        if (typed.length() > LONGEST) {
            return List.of(typed);
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(normalize(typed));
        forms.add(typed);
        forms.add(Normalizer.normalize(typed, Form.NFD));
        return List.copyOf(forms);
    }
}
