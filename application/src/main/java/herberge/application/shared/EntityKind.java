package herberge.application.shared;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of entities, which have a version and a history. */
public enum EntityKind {
    ROOM("room"),
    ROOM_BLOCK("room-block"),
    GUEST("guest"),
    BOOKING("booking"),
    GROUP("group"),
    CREDIT("credit"),
    PAYMENT("payment"),
    PAYER("payer"),
    INVOICE("invoice"),
    REMINDER("reminder"),
    REMINDER_SETTINGS("reminder-settings"),
    PRICE_SETTINGS("price-settings"),
    COMPANY_SETTINGS("company-settings"),
    SERVICE("service"),
    DISCOUNT("discount"),
    USER("user");

    private final String code;

    EntityKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<EntityKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
