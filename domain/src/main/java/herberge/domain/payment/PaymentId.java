package herberge.domain.payment;

/** Identifies a payment. */
public record PaymentId(long value) {}
