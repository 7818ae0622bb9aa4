package herberge.application.invoice;

import herberge.application.payment.PaymentLedger;
import herberge.application.port.CompanySettingsStore;
import herberge.application.port.EventLog;
import herberge.application.port.Groups;
import herberge.application.port.Guests;
import herberge.application.port.InvoiceDocuments;
import herberge.application.port.Invoices;
import herberge.application.port.Payers;
import herberge.application.port.Transactions;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.GroupId;
import herberge.domain.invoice.GroupInvoiceDraft;
import herberge.domain.invoice.InvoiceDraft;
import herberge.domain.invoice.InvoiceFilter;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceNumber;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The capabilities of the feature, for driving adapters: what can be done with invoices. Built once, by bootstrap. */
public record InvoiceUseCases(
        ListInvoices listInvoices,
        ReadInvoice readInvoice,
        ReadInvoiceFile readInvoiceFile,
        IssueInvoice issueInvoice,
        IssueGroupInvoice issueGroupInvoice,
        CancelInvoice cancelInvoice,
        VerifyInvoices verifyInvoices) {

    /** Lists invoices in the order in which they were issued. */
    @FunctionalInterface
    public interface ListInvoices {
        Page<InvoiceView> list(Caller caller, InvoiceFilter filter, PageRequest page);
    }

    /** Shows one invoice. */
    @FunctionalInterface
    public interface ReadInvoice {
        InvoiceView read(Caller caller, InvoiceId id);
    }

    /** Shows a document of an invoice. */
    @FunctionalInterface
    public interface ReadInvoiceFile {
        InvoiceFile read(Caller caller, InvoiceId id, InvoiceFormat format);
    }

    /** Issues an invoice for the stay of a booking. */
    @FunctionalInterface
    public interface IssueInvoice {
        ChangeResult<InvoiceView> issue(Caller caller, BookingId booking, ChangeRequest<InvoiceDraft> request);
    }

    /** Issues one invoice for bookings of a group. */
    @FunctionalInterface
    public interface IssueGroupInvoice {
        ChangeResult<InvoiceView> issue(Caller caller, GroupId group, ChangeRequest<GroupInvoiceDraft> request);
    }

    /** Issues an invoice that takes another one back; answers with it. The request holds the reason. */
    @FunctionalInterface
    public interface CancelInvoice {
        ChangeResult<InvoiceView> cancel(Caller caller, InvoiceId id, ChangeRequest<Reason> request);
    }

    /** Computes the chain of invoices anew. */
    @FunctionalInterface
    public interface VerifyInvoices {

        Verdict verify(Caller caller);

        /** What is wrong with an invoice, or with the end of the chain. */
        enum Flaw {
            /** Numbers are missing before it, or it has the number of another one. */
            NUMBER,
            /** Its content is not what was issued, or an invoice before it is gone. */
            HASH,
            /** Its number, days or amounts are not those of its content. */
            RECORD,
            /** Its documents are not those that were made when it was issued. */
            DOCUMENTS,
            /** Invoices after it are gone. */
            END
        }

        /** The first invoice that is not as it was issued. */
        record Breach(InvoiceNumber number, Flaw flaw) {}

        /**
         * What was found.
         *
         * @param intact how many invoices are as they were issued, from the first on
         * @param last   the number of the last of them
         * @param hash   its hash
         */
        record Verdict(long intact, Optional<InvoiceNumber> last, String hash, Optional<Breach> breach) {}
    }

    /** Why an invoice is cancelled. */
    public record Reason(@Nullable String reason) {

        public static final Reason BLANK = new Reason(null);
    }

    /**
     * What the use cases read and write.
     *
     * @param ledger    writes bookings through the store that makes prices
     * @param documents makes what is sent
     */
    public record Stores(
            PaymentLedger ledger,
            Groups groups,
            Guests guests,
            Payers payers,
            CompanySettingsStore company,
            EventLog events,
            InvoiceDocuments documents) {}

    public static InvoiceUseCases of(Transactions transactions, Stores stores, ChangeExecutor changes, Clock clock) {
        EntityReader reader = new EntityReader(transactions, stores.events());
        Invoices invoices = stores.ledger().invoices();
        return new InvoiceUseCases(
                (caller, filter, page) -> reader.list(
                        caller,
                        () -> invoices.list(filter.resolveGuest(stores.guests()::resolve), page)
                                .map(InvoiceView::of)),
                (caller, id) -> reader.read(
                        caller,
                        EntityKind.INVOICE,
                        id.value(),
                        () -> invoices.find(id).map(InvoiceView::of)),
                (caller, id, format) -> reader.read(
                        caller,
                        EntityKind.INVOICE,
                        id.value(),
                        () -> invoices.find(id)
                                .flatMap(issued -> invoices.document(id, format)
                                        .map(file ->
                                                new InvoiceFile(issued.content().number(), format, file)))),
                new IssueInvoiceUseCase(changes, stores, clock),
                new IssueGroupInvoiceUseCase(changes, stores, clock),
                new CancelInvoiceUseCase(changes, stores, clock),
                new VerifyInvoicesUseCase(transactions, invoices));
    }
}
