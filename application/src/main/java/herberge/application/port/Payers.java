package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerId;
import herberge.domain.shared.Authorship;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores payers. */
public interface Payers {

    Optional<Payer> find(PayerId id);

    /** Finds the payer; until the unit of work ends, others neither change it nor name it on a booking. */
    Optional<Payer> lock(PayerId id);

    /**
     * Lists payers in the German order of their names.
     *
     * @param text each of its words is in the name, the company, the contact person or the city, in any spelling of umlauts
     *     and case; null for all payers
     */
    Slice<Payer> list(@Nullable String text, PageRequest page);

    /** Counts the bookings that name the payer; all those that the caller may not see count as one. */
    long countBookings(PayerId id);

    /** Counts the invoices that are addressed to the payer, as bookings are counted. */
    long countInvoices(PayerId id);

    Payer add(PayerDetails details, Authorship authorship);

    /** Stores a payer whose version follows the stored version. */
    void save(Payer payer);

    /** Returns the payer before this audit entry; empty if there was none or the audit entry belongs to something else. */
    Optional<Payer> findBefore(long auditEntry);

    /** Returns the payer after this audit entry; empty if there was none or the audit entry belongs to something else. */
    Optional<Payer> findAfter(long auditEntry);

    /** Stores a removed payer again, with its former id. */
    void restore(Payer payer);

    /** Removes a payer that no booking and no invoice names. */
    void remove(PayerId id);
}
