package herberge.domain.payer;

/** Identifies a payer. */
public record PayerId(long value) {}
