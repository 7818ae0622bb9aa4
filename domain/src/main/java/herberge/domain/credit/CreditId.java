package herberge.domain.credit;

/** Identifies an item of a guest's credit. */
public record CreditId(long value) {}
