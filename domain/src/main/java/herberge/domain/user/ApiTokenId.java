package herberge.domain.user;

/** Names one API token. */
public record ApiTokenId(long value) {}
