package herberge.application.testing;

import herberge.application.port.Payers;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores payers in memory. */
public final class MemoryPayers implements Payers {

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final MemoryTable<Payer> table;

    MemoryPayers(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.log = log;
        this.table = new MemoryTable<>(
                transactions, log, state -> state.payers, payer -> payer.id().value(), Payer::version);
    }

    @Override
    public Optional<Payer> find(PayerId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<Payer> lock(PayerId id) {
        return find(id);
    }

    @Override
    public Slice<Payer> list(@Nullable String text, PageRequest page) {
        Comparator<Payer> order = Comparator.comparing(Payer::name, German.ORDER)
                .thenComparing(payer -> payer.id().value());
        return MemoryTable.page(
                MemoryTable.sorted(
                        table.all().stream()
                                .filter(payer -> text == null || isFound(payer.details(), text))
                                .toList(),
                        order),
                page,
                payer -> payer.id().value());
    }

    private static boolean isFound(PayerDetails details, String text) {
        String words = Stream.of(
                        details.name(),
                        details.company(),
                        details.contactPerson(),
                        details.address().city())
                .flatMap(Stream::ofNullable)
                .map(German::fold)
                .collect(Collectors.joining(" "));
        return Stream.of(German.fold(text).split(" ", -1)).allMatch(words::contains);
    }

    @Override
    public long countBookings(PayerId id) {
        return transactions.read().bookings.values().stream()
                .filter(booking -> id.equals(booking.terms().remarks().payer()))
                .count();
    }

    @Override
    public long countInvoices(PayerId id) {
        return transactions.read().invoices.values().stream()
                .filter(invoice -> id.equals(invoice.entry().payer()))
                .count();
    }

    @Override
    public Payer add(PayerDetails details, Authorship authorship) {
        return table.add(new Payer(new PayerId(transactions.draw("payer")), details, Version.FIRST, authorship));
    }

    @Override
    public void save(Payer payer) {
        log.updated(table.save(payer), payer);
    }

    @Override
    public Optional<Payer> findBefore(long auditEntry) {
        return table.before(auditEntry, Payer.class);
    }

    @Override
    public Optional<Payer> findAfter(long auditEntry) {
        return table.after(auditEntry, Payer.class);
    }

    @Override
    public void restore(Payer payer) {
        table.add(payer);
    }

    @Override
    public void remove(PayerId id) {
        table.remove(id.value());
    }
}
