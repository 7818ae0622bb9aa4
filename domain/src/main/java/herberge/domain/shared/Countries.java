package herberge.domain.shared;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The countries of ISO 3166-1 by their two letters, and by their names in German and English. */
public final class Countries {

    public static final String GERMANY = "DE";

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    /** Common names, folded, that differ from those of the JDK, or that its releases spell differently. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("brd", "DE"),
            Map.entry("bundesrepublikdeutschland", "DE"),
            Map.entry("holland", "NL"),
            Map.entry("thenetherlands", "NL"),
            Map.entry("grossbritannien", "GB"),
            Map.entry("greatbritain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("uk", "GB"),
            Map.entry("usa", "US"),
            Map.entry("unitedstatesofamerica", "US"),
            Map.entry("vereinigtestaatenvonamerika", "US"),
            Map.entry("tschechischerepublik", "CZ"),
            Map.entry("czechrepublic", "CZ"),
            Map.entry("tuerkei", "TR"),
            Map.entry("turkey", "TR"),
            Map.entry("weissrussland", "BY"),
            Map.entry("mazedonien", "MK"));

    /** Created at the first name, as most requests give a code. */
    private static final class Names {
        private static final Map<String, String> CODES = codesByName();
    }

    private Countries() {}

    private static Map<String, String> codesByName() {
        Map<String, String> codes = new HashMap<>();
        for (String code : CODES) {
            Locale country = new Locale.Builder().setRegion(code).build();
            codes.put(folded(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(folded(country.getDisplayCountry(Locale.GERMAN)), code);
        }
        codes.putAll(OTHER_NAMES);
        return Map.copyOf(codes);
    }

    /** The letters a to z in lower case: umlauts as two letters, other letters without their accents. */
    private static String folded(String name) {
        String lower = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return NO_LETTERS
                .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** The code of a country that is given by its code, or by its name in German or English. */
    public static Optional<String> codeOf(String country) {
        String upper = country.toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? Optional.of(upper) : Optional.ofNullable(Names.CODES.get(folded(country)));
    }

    /** The code of a country; what is none stays as it is, for {@link #check}. */
    public static String codeOrText(String country) {
        return codeOf(country).orElse(country);
    }

    /** Checks that a country is given by its code. */
    public static void check(Field field, String country, Faults faults) {
        if (!CODES.contains(country)) {
            faults.addOnce(field, ValueViolation.Plain.UNKNOWN_COUNTRY);
        }
    }
}
