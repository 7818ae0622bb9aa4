package herberge.application.shared;

/** The kinds of things that have a version and a history. */
public enum EntityKind {
    ROOM("room"),
    ROOM_BLOCK("room-block"),
    GUEST("guest"),
    BOOKING("booking"),
    REMINDER("reminder"),
    USER("user");

    private final String code;

    EntityKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
