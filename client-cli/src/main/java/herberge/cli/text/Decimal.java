package herberge.cli.text;

import java.util.Locale;

/** An amount or a percentage, with a decimal point in English and a decimal comma in German. */
public record Decimal(String digits) {

    /** Formats cents as an amount, without the currency, which is the same in the whole house. */
    public static Decimal ofCents(long cents) {
        return new Decimal(String.format(
                Locale.ROOT, "%s%d.%02d", cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100));
    }

    /** Formats a percentage, such as "12.5%". */
    public static Decimal ofPercent(String percent) {
        return new Decimal(percent + "%");
    }

    @Override
    public String toString() {
        return digits;
    }
}
