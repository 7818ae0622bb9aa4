package herberge.domain.payer;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** The rules for the Leitweg-ID, by which an electronic invoice reaches a German authority. */
final class LeitwegId {

    /** The address of the authority, optionally one within it, and two check digits. */
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2,12}(?:-[A-Za-z0-9]{1,30})?-[0-9]{2}");

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private LeitwegId() {}

    /**
     * Whether the text has the form of a Leitweg-ID and the right check digits (ISO 7064, MOD 97-10): without hyphens, and with
     * letters as 10 to 35, it leaves the remainder 1 when divided by 97.
     */
    static boolean isValid(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        text.chars()
                .filter(character -> character != '-')
                .forEach(character -> digits.append(Character.digit(character, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
