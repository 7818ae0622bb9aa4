package herberge.application.shared;

import java.util.Arrays;

/** What a write did to an entity, with the code that the audit stores and clients see. */
public enum Operation {
    CREATED("created"),
    UPDATED("updated"),
    DELETED("deleted"),

    /** The last write of an erasure: personal data was taken out of the entity and of its audit rows. */
    ERASED("erased");

    private final String code;

    Operation(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Throws where no operation has the code. */
    public static Operation of(String code) {
        return Arrays.stream(values())
                .filter(operation -> operation.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown operation: " + code));
    }
}
