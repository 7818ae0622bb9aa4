package herberge.domain.user;

/** Names one login. */
public record SessionId(long value) {}
