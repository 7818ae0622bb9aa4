package herberge.domain.shared;

/** Check digits of identifiers: IBAN, Leitweg-ID. */
public final class CheckDigits {

    private CheckDigits() {}

    /**
     * Whether the text passes MOD 97-10 of ISO 7064: with letters as 10 to 35, it leaves the remainder 1 when divided by 97.
     *
     * @param text Latin letters and digits only, of any length
     */
    public static boolean passesMod97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), Character.MAX_RADIX);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder == 1;
    }
}
