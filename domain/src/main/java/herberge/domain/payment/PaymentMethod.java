package herberge.domain.payment;

import java.util.Arrays;
import java.util.Optional;

/** How money was paid. */
public enum PaymentMethod {
    TRANSFER("transfer"),

    /** Paid at the till of the house, which has a receipt for it. */
    CASH("cash"),
    CARD("card"),
    DIRECT_DEBIT("direct-debit"),
    PAYPAL("paypal"),
    OTHER("other");

    private final String code;

    PaymentMethod(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<PaymentMethod> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }
}
