package herberge.domain.guest;

/** Names a guest. */
public record GuestId(long value) {}
