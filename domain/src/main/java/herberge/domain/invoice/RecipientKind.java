package herberge.domain.invoice;

import java.util.Optional;
import java.util.stream.Stream;

/** To whom an invoice is addressed. */
public enum RecipientKind {
    /** The guest of the booking. */
    GUEST("guest"),

    /** Who pays instead of the guest, as the booking says. */
    PAYER("payer");

    private final String code;

    RecipientKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<RecipientKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
