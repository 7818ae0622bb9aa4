package herberge.application.invoice;

import herberge.application.invoice.InvoiceUseCases.VerifyInvoices.Breach;
import herberge.application.invoice.InvoiceUseCases.VerifyInvoices.Flaw;
import herberge.application.port.Invoices.Link;
import herberge.application.shared.HashChain;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.InvoiceSeries;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the chain of invoices by their hashes, and finds the first one that is not as it was issued. */
final class InvoiceChain {

    private String hash = InvoiceSeries.NO_HASH;
    private long intact;
    private @Nullable InvoiceNumber last;
    private @Nullable Breach breach;

    /** Checks the next invoice; false if the chain is broken there. */
    boolean holds(Link link) {
        Flaw flaw = flaw(link);
        if (flaw != null) {
            breach = new Breach(link.number(), flaw);
            return false;
        }
        hash = link.hash();
        last = link.number();
        intact++;
        return true;
    }

    private @Nullable Flaw flaw(Link link) {
        if (!follows(link.number())) {
            return Flaw.NUMBER;
        }
        if (!link.hash().equals(HashChain.link(hash, link.content()))) {
            return Flaw.HASH;
        }
        if (!link.agrees()) {
            return Flaw.RECORD;
        }
        return link.files() ? null : Flaw.DOCUMENTS;
    }

    private boolean follows(InvoiceNumber next) {
        InvoiceNumber before = last;
        if (before != null && before.year() == next.year()) {
            return next.count() == before.count() + 1;
        }
        return next.count() == 1 && (before == null || before.year() < next.year());
    }

    /** Checks that the last invoice is the one that was issued last. */
    void requireEnd(InvoiceSeries series) {
        if (breach == null && !series.hash().equals(hash)) {
            breach = new Breach(new InvoiceNumber(series.year(), series.last()), Flaw.END);
        }
    }

    long intact() {
        return intact;
    }

    Optional<InvoiceNumber> last() {
        return Optional.ofNullable(last);
    }

    String hash() {
        return hash;
    }

    Optional<Breach> breach() {
        return Optional.ofNullable(breach);
    }
}
