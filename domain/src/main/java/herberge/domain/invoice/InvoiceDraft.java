package herberge.domain.invoice;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as a request asks for it. It may be incomplete or invalid; {@link #check} and {@link Invoicing} find what is
 * wrong.
 *
 * @param recipient   to whom it is addressed
 * @param amountCents how much an advance charges; null for other kinds
 * @param lines       the positions in the price; empty for all that are not invoiced yet
 * @param issuedOn    null for today
 * @param dueOn       null for the payment days of the company after the day of issue
 */
public record InvoiceDraft(
        @Nullable InvoiceKind kind,
        @Nullable RecipientKind recipient,
        @Nullable Long amountCents,
        List<Long> lines,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn) {

    /** An invoice to the guest over everything that is left, issued today. */
    public static final InvoiceDraft BLANK =
            new InvoiceDraft(InvoiceKind.INVOICE, RecipientKind.GUEST, null, List.of(), null, null);

    private static final Field AMOUNT = Field.of("amountCents");
    private static final Field LINES = Field.of("lines");
    private static final long MAX_AMOUNT = 1_000_000_000;

    public InvoiceDraft {
        lines = List.copyOf(lines);
    }

    /**
     * Adds what is wrong with this draft by itself.
     *
     * @param priceLines the number of lines of the price
     */
    public void check(int priceLines, LocalDate today, Faults faults) {
        faults.checkGiven(Field.of("kind"), kind);
        faults.checkGiven(Field.of("recipient"), recipient);
        if (issuedOn != null && issuedOn.isAfter(today)) {
            faults.addOnce(Field.of("issuedOn"), InvoiceViolation.Plain.IN_FUTURE);
        }
        if (dueOn != null && dueOn.isBefore(issuedOn == null ? today : issuedOn)) {
            faults.addOnce(Field.of("dueOn"), InvoiceViolation.Plain.DUE_BEFORE_ISSUE);
        }
        if (kind == InvoiceKind.ADVANCE) {
            faults.checkGiven(AMOUNT, amountCents);
            faults.checkRange(AMOUNT, amountCents, 1, MAX_AMOUNT);
        } else if (amountCents != null) {
            faults.addOnce(AMOUNT, InvoiceViolation.Plain.NOT_OF_KIND);
        }
        checkLines(priceLines, faults);
    }

    private void checkLines(int priceLines, Faults faults) {
        if (kind == InvoiceKind.ADVANCE && !lines.isEmpty()) {
            faults.addOnce(LINES, InvoiceViolation.Plain.NOT_OF_KIND);
        }
        Set<Long> known = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            long line = lines.get(i);
            if (line < 0 || line >= priceLines) {
                faults.addOnce(LINES.element(i), InvoiceViolation.Plain.UNKNOWN_LINE);
            } else if (!known.add(line)) {
                faults.addOnce(LINES.element(i), InvoiceViolation.Plain.DUPLICATE);
            }
        }
    }
}
