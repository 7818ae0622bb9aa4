package herberge.application.testing;

import herberge.application.port.Invoices;
import herberge.application.shared.FrozenBytes;
import herberge.application.shared.HashChain;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.invoice.Invoice;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceFilter;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.invoice.IssuedInvoice;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Stores invoices in memory. */
public final class MemoryInvoices implements Invoices {

    private final MemoryTransactions transactions;
    private final MemoryTable<Invoice> table;

    MemoryInvoices(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.table = new MemoryTable<>(
                transactions,
                log,
                state -> state.invoices,
                invoice -> invoice.id().value(),
                invoice -> Version.FIRST);
    }

    @Override
    public Optional<IssuedInvoice> find(InvoiceId id) {
        return table.find(id.value()).map(this::present);
    }

    private IssuedInvoice present(Invoice invoice) {
        InvoiceId by = table.all().stream()
                .filter(other -> invoice.id().equals(other.entry().cancels()))
                .map(Invoice::id)
                .findFirst()
                .orElse(null);
        return new IssuedInvoice(
                new Invoice(invoice.id(), invoice.entry(), invoice.hash(), by, invoice.authorship()), content(invoice));
    }

    private InvoiceContent content(Invoice invoice) {
        return Objects.requireNonNull(
                transactions.read().invoiceContents.get(invoice.id().value()));
    }

    private Stream<IssuedInvoice> all() {
        return table.all().stream().map(this::present);
    }

    @Override
    public Slice<IssuedInvoice> list(InvoiceFilter filter, PageRequest page) {
        List<IssuedInvoice> found =
                all().filter(issued -> matches(filter, issued)).toList();
        return MemoryTable.page(found, page, issued -> issued.invoice().id().value());
    }

    private boolean matches(InvoiceFilter filter, IssuedInvoice issued) {
        InvoiceEntry entry = issued.invoice().entry();
        return (filter.booking() == null || entry.bookings().contains(filter.booking()))
                && (filter.guest() == null || isOf(filter.guest(), entry))
                && (filter.payer() == null || filter.payer().equals(entry.payer()))
                && (filter.from() == null || !entry.issuedOn().isBefore(filter.from()))
                && (filter.to() == null || !entry.issuedOn().isAfter(filter.to()))
                && (filter.number() == null || filter.number().equals(entry.number()))
                && (filter.open() == null || filter.open() == isOpen(issued.invoice()));
    }

    private boolean isOf(GuestId wanted, InvoiceEntry entry) {
        Guest guest = transactions.read().guests.get(wanted.value());
        return entry.guest().equals(wanted)
                || (guest != null && guest.mergedFrom().contains(entry.guest()));
    }

    private boolean isOpen(Invoice invoice) {
        return invoice.stands()
                && invoice.entry().bookings().stream()
                        .map(booking -> transactions.read().bookings.get(booking.value()))
                        .anyMatch(booking -> Objects.requireNonNull(booking)
                                        .terms()
                                        .remarks()
                                        .paidAt()
                                == null);
    }

    @Override
    public List<IssuedInvoice> listOfBooking(BookingId booking) {
        return all().filter(issued -> issued.invoice().entry().bookings().contains(booking))
                .toList();
    }

    @Override
    public List<IssuedInvoice> listOfGuest(GuestId guest) {
        return all().filter(issued -> isOf(guest, issued.invoice().entry())).toList();
    }

    @Override
    public long count(BookingId booking) {
        return listOfBooking(booking).size();
    }

    @Override
    public InvoiceSeries lockSeries() {
        return transactions.write().invoiceSeries;
    }

    @Override
    public InvoiceSeries readSeries() {
        return transactions.read().invoiceSeries;
    }

    @Override
    public IssuedInvoice add(
            InvoiceSeries series,
            InvoiceEntry entry,
            InvoiceContent content,
            Map<InvoiceFormat, FrozenBytes> documents,
            Authorship authorship) {
        MemoryState state = transactions.write();
        InvoiceId id = new InvoiceId(transactions.draw("invoice"));
        InvoiceId cancelled = entry.cancels();
        if (cancelled != null && find(cancelled).orElseThrow().invoice().cancelledBy() != null) {
            throw new IllegalStateException("an invoice is cancelled once");
        }
        String hash = HashChain.link(series.hash(), content.toString());
        state.invoiceContents.put(id.value(), content);
        documents.forEach((format, file) -> state.invoiceDocuments.put(key(id, format), file));
        state.invoiceSeries = series.after(entry.number(), entry.issuedOn(), hash);
        return new IssuedInvoice(table.add(new Invoice(id, entry, hash, null, authorship)), content);
    }

    private static String key(InvoiceId id, InvoiceFormat format) {
        return id.value() + " " + format;
    }

    @Override
    public Optional<FrozenBytes> document(InvoiceId id, InvoiceFormat format) {
        return Optional.ofNullable(transactions.read().invoiceDocuments.get(key(id, format)));
    }

    @Override
    public void read(Predicate<Link> reader) {
        for (Invoice invoice : table.all()) {
            Link link = new Link(invoice.entry().number(), content(invoice).toString(), invoice.hash(), true, true);
            if (!reader.test(link)) {
                return;
            }
        }
    }
}
