package herberge.domain.user;

/** Identifies a session. */
public record SessionId(long value) {}
