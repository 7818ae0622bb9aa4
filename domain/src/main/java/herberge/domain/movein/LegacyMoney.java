package herberge.domain.movein;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Converts amounts, which the legacy database stores as floating-point euros, to cents and back. */
public final class LegacyMoney {

    /** More than a house earns; beyond it a double no longer holds cents. */
    private static final BigDecimal MOST = new BigDecimal("1e11");

    private LegacyMoney() {}

    /**
     * Returns the amount in cents: its shortest decimal form, rounded half up. The binary value would round half a cent
     * down where the form that people saw rounds up. Empty for text, bytes, infinity and null.
     */
    public static OptionalLong cents(@Nullable Object value) {
        BigDecimal euros = null;
        if (value instanceof Double real && !real.isInfinite() && !real.isNaN()) {
            euros = BigDecimal.valueOf(real);
        } else if (value instanceof Long whole) {
            euros = BigDecimal.valueOf(whole);
        }
        return euros == null || euros.abs().compareTo(MOST) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(euros.movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** The amount as the legacy database stores it; {@link #cents} of it is the amount again. */
    public static double euros(long cents) {
        return BigDecimal.valueOf(cents, 2).doubleValue();
    }
}
