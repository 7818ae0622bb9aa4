package herberge.cli.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses what changes a price: amounts of money, extras and reductions. */
public final class PriceItemParser {

    private static final String NUMBER = "\\d{1,12}(?:[.,]\\d{1,2})?";
    private static final Pattern AMOUNT = Pattern.compile(NUMBER);
    private static final Pattern EXTRA = Pattern.compile("(?<name>.+?)\\s+(?<kind>(?:per|percent)-[a-z-]+)\\s+(?<value>"
            + NUMBER + "%?)\\s+(?<vat>\\S+)(?:\\s+x(?<quantity>\\d{1,9}))?");
    private static final Pattern REDUCTION =
            Pattern.compile("(?<name>.+?)\\s+(?<value>" + NUMBER + "%?)(?:\\s+(?<base>overnight|total))?");

    private PriceItemParser() {}

    /** Whether a text has the form of a reduction, and is no name of a discount. */
    public static boolean isReduction(String text) {
        return REDUCTION.matcher(text.strip()).matches();
    }

    /** Parses an amount, such as {@code 15}, {@code 15.50} or {@code 15,50}, into cents. */
    public static long parseCents(String text) {
        String amount = text.strip();
        if (!AMOUNT.matcher(amount).matches()) {
            throw new UsageException("amount.invalid", text);
        }
        return decimal(amount).movePointRight(2).longValueExact();
    }

    /** Whether a text has the form of an extra, and is no name of a service. */
    public static boolean isExtra(String text) {
        return EXTRA.matcher(text.strip()).matches();
    }

    /** Parses an extra, such as {@code Dog per-stay 15.00 service} or {@code Towels per-person 3 service x2}. */
    public static ObjectNode parseExtra(String text) {
        Matcher parts = EXTRA.matcher(text.strip());
        if (!parts.matches()) {
            throw new UsageException("extra.invalid", text);
        }
        ObjectNode extra = Json.object().put("name", parts.group("name")).put("kind", parts.group("kind"));
        putValue(extra, parts.group("value"), "priceCents");
        extra.put("vat", parts.group("vat"));
        String quantity = parts.group("quantity");
        return quantity == null ? extra : extra.put("quantity", Long.parseLong(quantity));
    }

    /** Parses a reduction, such as {@code Voucher 20.00}, {@code Autumn 10%} or {@code Autumn 10% overnight}. */
    public static ObjectNode parseReduction(String text) {
        Matcher parts = REDUCTION.matcher(text.strip());
        if (!parts.matches()) {
            throw new UsageException("reduction.invalid", text);
        }
        String value = parts.group("value");
        ObjectNode reduction =
                Json.object().put("name", parts.group("name")).put("kind", value.endsWith("%") ? "percent" : "fixed");
        putValue(reduction, value, "amountCents");
        String base = parts.group("base");
        return base == null ? reduction : reduction.put("base", base);
    }

    private static void putValue(ObjectNode item, String value, String amountField) {
        if (value.endsWith("%")) {
            item.put("percent", decimal(value.substring(0, value.length() - 1)));
        } else {
            item.put(amountField, parseCents(value));
        }
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number.replace(',', '.'));
    }
}
