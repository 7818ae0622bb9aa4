package herberge.domain.company;

import herberge.domain.shared.CheckDigits;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of ISO 13616 for the number of a bank account. */
final class Iban {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    /** The lengths in the countries of SEPA, whose banks a guest can transfer to. Other countries have none here. */
    private static final Map<String, Integer> LENGTHS = lengths(
            "AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22"
                    + " IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19"
                    + " SK24 SM27 VA22");

    private Iban() {}

    private static Map<String, Integer> lengths(String entries) {
        return Arrays.stream(entries.split(" ", -1))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));
    }

    /**
     * Whether the number has the length of its country and the right check digits, which are computed with its first four
     * characters behind the others.
     *
     * @param iban without spaces, in upper case
     */
    static boolean isValid(String iban) {
        if (!SHAPE.matcher(iban).matches()) {
            return false;
        }
        int length = LENGTHS.getOrDefault(iban.substring(0, 2), iban.length());
        if (length != iban.length()) {
            return false;
        }
        return CheckDigits.passesMod97(iban.substring(4) + iban.substring(0, 4));
    }
}
