package herberge.cli.input;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names as staff type them: without regard to case and to marks over letters. */
final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Names() {}

    static String fold(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace("ß", "ss").strip();
    }

    static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    static boolean contains(String name, String part) {
        return fold(name).contains(fold(part));
    }

    /** Whether the text is an id, which staff type as it is; too long a number is none. */
    static boolean isId(String text) {
        return text.matches("[0-9]{1,18}");
    }
}
