package herberge.cli.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An amount or a percentage, with a decimal point in English and a decimal comma in German. */
public record Decimal(String digits) {

    /** Formats cents as an amount, without the currency, which is the same in the whole house. */
    public static Decimal ofCents(long cents) {
        // not by a format: the chart writes an amount on each of thousands of bars
        long rest = Math.abs(cents) % 100;
        return new Decimal((cents < 0 ? "-" : "") + Math.abs(cents) / 100 + (rest < 10 ? ".0" : ".") + rest);
    }

    /** Formats what is open; empty if that is nothing or not known. */
    public static Optional<Decimal> ofOpenCents(@Nullable Long cents) {
        return cents == null || cents == 0 ? Optional.empty() : Optional.of(ofCents(cents));
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
