package herberge.domain.invoice;

import java.util.Optional;
import java.util.stream.Stream;

/** The kind of an invoice. */
public enum InvoiceKind {
    /** Charges lines of a price. */
    INVOICE("invoice"),

    /** Charges a part of a price before the lines are charged. */
    ADVANCE("advance"),

    /** Charges lines of a price, less the advances. */
    FINAL("final"),

    /** Takes another invoice back in full. */
    CANCELLATION("cancellation");

    private final String code;

    InvoiceKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<InvoiceKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
