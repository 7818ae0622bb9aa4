package herberge.domain.user;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of one password: keyboards and systems write {@code ü} as one character or as a {@code u} with a mark of its
 * own, which looks the same and is other bytes. Hashes are made of the normal form C (NIST SP 800-63B, section 3.1.1.2).
 */
public final class PasswordForms {

    /** Longer ones are refused, and looking into them may take long. */
    private static final int LONGEST = 1_000;

    private PasswordForms() {}

    /** The form that is hashed. */
    public static String normalize(String typed) {
        return typed.length() > LONGEST ? typed : Normalizer.normalize(typed, Form.NFC);
    }

    /** All that an older hash may have been made of, the normal one first; mostly there is only one. */
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
