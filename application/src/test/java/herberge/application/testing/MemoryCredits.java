package herberge.application.testing;

import herberge.application.port.Credits;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditEntry;
import herberge.domain.credit.CreditId;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores credit in memory. */
public final class MemoryCredits implements Credits {

    private final MemoryTransactions transactions;
    private final MemoryTable<Credit> table;

    MemoryCredits(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.table = new MemoryTable<>(
                transactions, log, state -> state.credits, credit -> credit.id().value(), credit -> Version.FIRST);
    }

    @Override
    public Optional<Credit> find(CreditId id) {
        return table.find(id.value()).map(this::withReversal);
    }

    private Credit withReversal(Credit credit) {
        CreditId by = table.all().stream()
                .filter(other -> credit.id().equals(other.entry().reverses()))
                .map(Credit::id)
                .findFirst()
                .orElse(null);
        return new Credit(credit.id(), credit.entry(), credit.number(), credit.balanceCents(), by, credit.authorship());
    }

    @Override
    public long balance(GuestId guest) {
        return table.all().stream()
                .map(Credit::entry)
                .filter(entry -> entry.guest().equals(guest))
                .mapToLong(CreditEntry::amountCents)
                .sum();
    }

    @Override
    public Slice<Credit> list(GuestId guest, PageRequest page) {
        return MemoryTable.page(of(Set.of(guest)), page, Credit::number);
    }

    @Override
    public List<Credit> listOfGuest(GuestId guest) {
        Guest present = transactions.read().guests.get(guest.value());
        Set<GuestId> all = new HashSet<>(present == null ? Set.of() : present.mergedFrom());
        all.add(guest);
        return of(all);
    }

    private List<Credit> of(Set<GuestId> guests) {
        return table.all().stream()
                .filter(credit -> guests.contains(credit.entry().guest()))
                .map(this::withReversal)
                .toList();
    }

    @Override
    public Credit add(CreditEntry entry, Authorship authorship) {
        if (!transactions.read().guests.containsKey(entry.guest().value())) {
            throw new IllegalStateException("there is no such guest");
        }
        CreditId reversed = entry.reverses();
        if (reversed != null && find(reversed).orElseThrow().reversedBy() != null) {
            throw new IllegalStateException("an item is reversed once");
        }
        long balance = balance(entry.guest()) + entry.amountCents();
        if (balance < 0) {
            throw new IllegalStateException("credit is never below zero");
        }
        long number = of(Set.of(entry.guest())).size() + 1L;
        return table.add(
                new Credit(new CreditId(transactions.draw("credit")), entry, number, balance, null, authorship));
    }

    @Override
    public long changeOf(CreditId id) {
        return transactions.read().log.stream()
                .filter(logged -> logged.kind() == EntityKind.CREDIT && logged.id() == id.value())
                .filter(logged -> logged.entry().operation() == Operation.CREATED)
                .findFirst()
                .orElseThrow()
                .change();
    }

    @Override
    public Optional<Credit> findAfter(long entry) {
        return table.after(entry, Credit.class);
    }
}
