package herberge.domain.user;

/** Identifies an API token. */
public record ApiTokenId(long value) {}
