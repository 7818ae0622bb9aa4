package herberge.domain.shared;

import java.lang.Character.UnicodeScript;

/**
 * Decides where a variation selector may occur. It is invisible itself and chooses the form of the character before it:
 * the form of an emoji, of a symbol, of an ideograph, or of a letter of the few scripts that have such forms. After any
 * other character it would only make two names different that look the same.
 */
final class VariationSelectors {

    private static final int KEYCAP = 0x20E3;
    private static final int LAST_OF_STANDARD_FORMS = 0xFE02;

    private VariationSelectors() {}

    static boolean isSelector(int codePoint) {
        return isStandard(codePoint) || isIdeographic(codePoint) || isMongolian(codePoint);
    }

    private static boolean isStandard(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    private static boolean isIdeographic(int codePoint) {
        return codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static boolean isMongolian(int codePoint) {
        return (codePoint >= 0x180B && codePoint <= 0x180D) || codePoint == 0x180F;
    }

    /** Whether the selector at this position follows a character that has another form. */
    static boolean isInPlace(String text, int at) {
        if (at == 0) {
            return false;
        }
        int selector = text.codePointAt(at);
        int base = text.codePointBefore(at);
        if (isMongolian(selector)) {
            return Character.isLetter(base) && UnicodeScript.of(base) == UnicodeScript.MONGOLIAN;
        }
        if (isIdeographic(selector)) {
            return Character.isIdeographic(base);
        }
        return hasStandardForm(base, selector) || isSymbolWithForms(base) || isKeycap(text, at, base);
    }

    /** Compatible forms of ideographs, and letters of Myanmar and Phags-pa; see StandardizedVariants.txt of Unicode. */
    private static boolean hasStandardForm(int base, int selector) {
        UnicodeScript script = UnicodeScript.of(base);
        boolean letter = Character.isLetter(base);
        return selector <= LAST_OF_STANDARD_FORMS
                && (Character.isIdeographic(base)
                        || (letter && (script == UnicodeScript.MYANMAR || script == UnicodeScript.PHAGS_PA)));
    }

    /** Symbols and emoji, with the five that Unicode does not class as symbols. */
    private static boolean isSymbolWithForms(int base) {
        int type = Character.getType(base);
        return type == Character.OTHER_SYMBOL
                || (type == Character.MATH_SYMBOL && base >= 0x2190)
                || (base >= 0x1F000 && base <= 0x1FAFF)
                || base == 0x203C // two exclamation marks
                || base == 0x2049 // exclamation and question mark
                || base == 0x2139 // information
                || base == 0x3030 // wavy dash
                || base == 0x303D; // part alternation mark
    }

    /** A digit, a number sign or an asterisk on a key. */
    private static boolean isKeycap(String text, int at, int base) {
        boolean key = (base >= '0' && base <= '9') || base == '#' || base == '*';
        return key && at + 1 < text.length() && text.codePointAt(at + 1) == KEYCAP;
    }
}
