package herberge.domain.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rule for e-mail addresses. */
public final class EmailAddress {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");

    private EmailAddress() {}

    /**
     * Checks an optional address. Accepts one {@code @} between two non-empty parts: a stricter check would refuse addresses
     * that work (RFC 5321).
     */
    public static void check(Field field, @Nullable String value, Faults faults) {
        faults.checkOptionalText(field, value, 254);
        if (value != null && !SHAPE.matcher(value).matches()) {
            faults.addOnce(field, ValueViolation.Plain.NOT_AN_EMAIL_ADDRESS);
        }
    }
}
