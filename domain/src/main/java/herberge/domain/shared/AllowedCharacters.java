package herberge.domain.shared;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Decides which characters a text may contain. Refuses control characters, and invisible characters, which make two
 * names different that look the same. Joiners are allowed where writing needs them: within emoji, and in scripts whose
 * letters join. Marks of the direction are allowed beside letters that are written from right to left, {@link
 * VariationSelectors} after characters that have another form. So no text of one line is invisible as a whole.
 */
final class AllowedCharacters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int LAST_TAG = 0xE007F;

    /** Scripts that need joiners or non-joiners for correct spelling; Unicode Standard, section 23.2. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.NKO,
            UnicodeScript.MANDAIC,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.TIBETAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER,
            UnicodeScript.BALINESE,
            UnicodeScript.JAVANESE);

    private AllowedCharacters() {}

    /** Whether every character may occur in a name or in any other text of one line. */
    static boolean allowsLine(String text) {
        return allows(text, false);
    }

    /** Whether every character may occur in a text of several lines. */
    static boolean allowsLines(String text) {
        return allows(text, true);
    }

    private static boolean allows(String text, boolean lines) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            if (isControl(codePoint, lines) || !isAllowedAt(codePoint, text, at, lines)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(int codePoint, boolean lines) {
        int type = Character.getType(codePoint);
        if (type == Character.CONTROL) {
            return !lines || (codePoint != '\n' && codePoint != '\t');
        }
        if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
            return !lines;
        }
        return type == Character.SURROGATE
                || isNoncharacter(codePoint)
                || (codePoint >= 0x202A && codePoint <= 0x202E) // embeddings and overrides of the text direction
                // isolates of the text direction, and deprecated controls
                || (codePoint >= 0x2066 && codePoint <= 0x206F)
                || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB); // interlinear annotation
    }

    /** Code points that Unicode keeps for the inside of programs. XML, and so an electronic invoice, refuses some. */
    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    /**
     * Whether the character may occur at this position. Invisible characters are restricted to certain positions; in a
     * text of several lines most of them do no harm elsewhere.
     */
    private static boolean isAllowedAt(int codePoint, String text, int at, boolean lines) {
        if (codePoint >= 0xE0000 && codePoint <= LAST_TAG) {
            return isWithinFlag(text, at);
        }
        if (lines || !isInvisible(codePoint)) {
            return true;
        }
        if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) {
            return followsJoiningScript(text, at) || (codePoint == ZERO_WIDTH_JOINER && isBetweenSymbols(text, at));
        }
        if (VariationSelectors.isSelector(codePoint)) {
            return VariationSelectors.isInPlace(text, at);
        }
        if (codePoint == LEFT_TO_RIGHT_MARK && isAfterLeftToRightText(text, at)) {
            return true;
        }
        boolean directionMark =
                codePoint == LEFT_TO_RIGHT_MARK || codePoint == RIGHT_TO_LEFT_MARK || codePoint == ARABIC_LETTER_MARK;
        return directionMark && isBesideRightToLeft(text, at);
    }

    private static boolean isInvisible(int codePoint) {
        return (Character.getType(codePoint) == Character.FORMAT && !isNumberSign(codePoint))
                || VariationSelectors.isSelector(codePoint)
                || isReservedForInvisible(codePoint)
                || codePoint == 0x2800 // braille without a dot
                || codePoint == 0x16FE4 // Khitan filler
                || codePoint == 0x034F // grapheme joiner
                || codePoint == 0x115F // Hangul fillers
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || codePoint == 0x17B4 // Khmer vowels that are never displayed
                || codePoint == 0x17B5;
    }

    /** Signs before or around numbers are format characters, but visible. */
    private static boolean isNumberSign(int codePoint) {
        return (codePoint >= 0x0600 && codePoint <= 0x0605)
                || codePoint == 0x06DD
                || codePoint == 0x070F
                || codePoint == 0x0890
                || codePoint == 0x0891
                || codePoint == 0x08E2
                || codePoint == 0x110BD
                || codePoint == 0x110CD;
    }

    /** Not assigned yet, but never displayed by programs that follow Unicode. */
    private static boolean isReservedForInvisible(int codePoint) {
        return (codePoint >= 0xFFF0 && codePoint <= 0xFFF8) || (codePoint > LAST_TAG && codePoint <= 0xE0FFF);
    }

    /** Whether the nearest letter on one side is written from right to left. A mark of the direction is no letter. */
    private static boolean isBesideRightToLeft(String text, int at) {
        int before = at;
        while (before > 0 && !Character.isLetter(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        int after = at;
        while (after < text.length() && !Character.isLetter(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return (before > 0 && isRightToLeft(text.codePointBefore(before)))
                || (after < text.length() && isRightToLeft(text.codePointAt(after)));
    }

    /** Whether the mark keeps punctuation at a Latin word within a text from right to left, as in C++. */
    private static boolean isAfterLeftToRightText(String text, int at) {
        return at > 0
                && !Character.isLetter(text.codePointBefore(at))
                && text.codePoints().anyMatch(letter -> Character.isLetter(letter) && isRightToLeft(letter));
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Tag characters spell the region of a flag. They follow a black flag and end with the last tag. */
    private static boolean isWithinFlag(String text, int at) {
        int from = at;
        while (from > 0 && isTag(text.codePointBefore(from))) {
            from -= 2;
        }
        int to = at;
        while (to < text.length() && isTag(text.codePointAt(to)) && text.codePointAt(to) != LAST_TAG) {
            to += 2;
        }
        return from > 0
                && text.codePointBefore(from) == BLACK_FLAG
                && to < text.length()
                && text.codePointAt(to) == LAST_TAG;
    }

    private static boolean isTag(int codePoint) {
        return codePoint > 0xE001F && codePoint <= LAST_TAG;
    }

    /** Marks between a letter and its joiner, such as the virama, belong to the letter. */
    private static boolean followsJoiningScript(String text, int at) {
        int before = at;
        while (before > 0) {
            int codePoint = text.codePointBefore(before);
            UnicodeScript script = UnicodeScript.of(codePoint);
            if (script != UnicodeScript.INHERITED) {
                return JOINING.contains(script);
            }
            before -= Character.charCount(codePoint);
        }
        return false;
    }

    private static boolean isBetweenSymbols(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && isSymbol(text.codePointBefore(at))
                && isSymbol(text.codePointAt(at + 1));
    }

    /** Whether emoji may contain the character, including emoji that this JDK does not know yet. */
    private static boolean isSymbol(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == 0xFE0F
                || codePoint == 0x20E3
                || (codePoint >= 0x1F000 && codePoint <= 0x1FAFF)
                || codePoint == LAST_TAG
                || (codePoint >= 0x2190 && (type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL));
    }
}
