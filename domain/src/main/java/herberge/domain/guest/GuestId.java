package herberge.domain.guest;

/** Identifies a guest. */
public record GuestId(long value) {}
