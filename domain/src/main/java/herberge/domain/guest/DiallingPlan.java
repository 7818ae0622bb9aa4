package herberge.domain.guest;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How phone numbers are dialled in a country: the country's calling code from abroad, a trunk prefix within the country
 * if it has one, and a prefix for calls to other countries.
 */
public record DiallingPlan(String callingCode, String trunk, String abroad) {

    /** Countries by their trunk prefix, each with its calling code (ITU-T E.164 and E.129, as of 2026). */
    private static final Map<String, String> BY_TRUNK = Map.of(
            "0",
            """
            AE971 AF93 AL355 AM374 AR54 AT43 AU61 AX358 AZ994 BA387 BD880 BE32 BG359 BL590 BO591 BR55 CC61 CD243 CH41
            CN86 CO57 CU53 CX61 DE49 DZ213 EC593 EG20 EH212 ER291 ET251 FI358 FR33 GB44 GE995 GF594 GG44 GH233 GP590
            HR385 ID62 IE353 IL972 IM44 IN91 IQ964 IR98 JE44 JO962 JP81 KE254 KG996 KH855 KI686 KP850 KR82 LA856 LB961
            LI423 LK94 LR231 LT370 LY218 MA212 MC377 MD373 ME382 MF590 MG261 MK389 MM95 MN976 MQ596 MW265 MY60 NA264
            NG234 NL31 NP977 NZ64 PE51 PH63 PK92 PM508 PS970 PY595 RE262 RO40 RS381 RW250 SA966 SD249 SE46 SI386 SK421
            SL232 SO252 SS211 SY963 TH66 TR90 TW886 TZ255 UA380 UG256 UY598 VE58 VN84 XK383 YE967 YT262 ZA27 ZM260 ZW263
            """,
            "",
            """
            AC247 AD376 AO244 AW297 BF226 BH973 BI257 BJ229 BN673 BQ599 BT975 BW267 BZ501 CF236 CG242 CI225 CK682 CL56
            CM237 CR506 CV238 CW599 CY357 CZ420 DJ253 DK45 EE372 ES34 FJ679 FK500 FM691 FO298 GA241 GI350 GL299 GM220
            GN224 GQ240 GR30 GT502 GW245 GY592 HK852 HN504 HT509 IO246 IS354 IT39 KM269 KW965 LS266 LU352 LV371 ML223
            MO853 MR222 MT356 MU230 MV960 MX52 MZ258 NC687 NE227 NF672 NI505 NO47 NR674 NU683 OM968 PA507 PF689 PG675
            PL48 PT351 PW680 QA974 SB677 SC248 SG65 SH290 SJ47 SM378 SN221 SR597 ST239 SV503 SZ268 TA290 TD235 TG228
            TJ992 TK690 TL670 TN216 TO676 TV688 UZ998 VA39 VU678 WF681 WS685
            """,
            "1",
            "AG1 AI1 AS1 BB1 BM1 BS1 CA1 DM1 DO1 GD1 GU1 JM1 KN1 KY1 LC1 MH692 MP1 MS1 PR1 SX1 TC1 TT1 US1 VC1 VG1 VI1",
            "06",
            "HU36",
            "8",
            "BY375 KZ7 RU7 TM993");

    /** Calling codes of the countries that dial other countries with a prefix other than 00. */
    private static final Map<String, String> ABROAD = Map.of(
            "1", "011", "61", "0011", "81", "010", "7", "810", "375", "810", "993", "810", "852", "001", "65", "001");

    private static final Map<String, DiallingPlan> BY_COUNTRY = byCountry();

    /** Matches the zero that is dropped when a calling code precedes the number. The listed countries keep it. */
    private static final Pattern TRUNK_ZERO = Pattern.compile("^(\\+(?!39|378|229|225|241|242)"
            + "(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"
            + "|(?:2[1-689]|35|37|38|42|50|59|67|68|69|80|85|87|88|96|97|99)[0-9]))0");

    private static final Pattern BEFORE_THE_NUMBER = Pattern.compile("^[^0-9+]+");
    private static final Pattern SIGNS = Pattern.compile("(?<=.)[^0-9]");
    private static final Pattern ZERO_IN_BRACKETS = Pattern.compile("\\(\\s*0\\s*\\)");

    /** A number with at least this many digits is also searched for in the middle of a stored number. */
    private static final int MIN_DIGITS_ANYWHERE = 6;

    private static Map<String, DiallingPlan> byCountry() {
        Map<String, DiallingPlan> plans = new TreeMap<>();
        BY_TRUNK.forEach((trunk, countries) -> {
            for (String country : countries.strip().split("\\s+", -1)) {
                String code = country.substring(2);
                plans.put(country.substring(0, 2), new DiallingPlan(code, trunk, ABROAD.getOrDefault(code, "00")));
            }
        });
        return plans;
    }

    /** Finds the dialling plan of a country by its two capital letters (ISO 3166). */
    public static Optional<DiallingPlan> of(String country) {
        return Optional.ofNullable(BY_COUNTRY.get(country));
    }

    /**
     * Returns the form of a number that the search compares: digits, with a plus first if the number begins with a
     * calling code.
     */
    public static String normalize(String written) {
        String number = BEFORE_THE_NUMBER.matcher(written).replaceFirst("");
        boolean international = number.startsWith("+") || number.startsWith("00");
        String dialled = international ? ZERO_IN_BRACKETS.matcher(number).replaceFirst("") : number;
        String digits = SIGNS.matcher(dialled).replaceAll("");
        String plus = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return TRUNK_ZERO.matcher(plus).replaceFirst("$1");
    }

    /**
     * Returns the spellings under which a number may be stored that is typed like this in this country. The number may
     * be complete or only its beginning.
     */
    public Spellings spellings(String typed) {
        String number = normalize(typed);
        String home = "+" + callingCode;
        if (!number.startsWith("+") && number.startsWith(abroad)) {
            number = TRUNK_ZERO.matcher("+" + number.substring(abroad.length())).replaceFirst("$1");
        }
        if (number.startsWith(home)) {
            return national(removeTrunkPrefix(number.substring(home.length())));
        }
        if (number.startsWith("+")) {
            return abroad.equals("00")
                    ? Spellings.anywhere(number)
                    : Spellings.anywhere(number, abroad + number.substring(1));
        }
        String within = removeTrunkPrefix(number);
        return within.isEmpty() || (!trunk.isEmpty() && within.equals(number))
                ? Spellings.anywhere(number)
                : national(within).and(number);
    }

    private String removeTrunkPrefix(String number) {
        return !trunk.isEmpty() && number.startsWith(trunk) ? number.substring(trunk.length()) : number;
    }

    private Spellings national(String number) {
        Set<String> anywhere = new LinkedHashSet<>(Set.of("+" + callingCode + number));
        Set<String> starts = new LinkedHashSet<>();
        if (!number.isEmpty()) {
            (number.length() < MIN_DIGITS_ANYWHERE ? starts : anywhere).add(trunk + number);
            starts.add(number);
        }
        return new Spellings(anywhere, starts);
    }

    /**
     * Possible beginnings of a number.
     *
     * @param anywhere beginnings that are long enough to be searched for anywhere in a field, because a field may hold
     *                 several numbers
     * @param starts   beginnings that only match at the start of a stored number
     */
    public record Spellings(Set<String> anywhere, Set<String> starts) {

        public Spellings {
            anywhere = Set.copyOf(anywhere);
            starts = Set.copyOf(starts);
        }

        private static Spellings anywhere(String... numbers) {
            return new Spellings(Set.of(numbers), Set.of());
        }

        private Spellings and(String number) {
            Set<String> more = new LinkedHashSet<>(anywhere);
            more.add(number);
            return new Spellings(more, starts);
        }
    }
}
