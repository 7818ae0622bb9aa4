package herberge.application.testing;

import static java.util.Objects.requireNonNull;

import herberge.application.port.Groups;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.GroupDetails;
import herberge.domain.booking.GroupId;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stores groups in memory. Their versions do not follow the bookings. */
public final class MemoryGroups implements Groups {

    private static final Comparator<BookingGroup> OLDEST_FIRST =
            Comparator.comparing(group -> group.id().value());

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final MemoryTable<BookingGroup> table;

    MemoryGroups(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.log = log;
        this.table = new MemoryTable<>(
                transactions, log, state -> state.groups, group -> group.id().value(), BookingGroup::version);
    }

    @Override
    public Optional<BookingGroup> find(GroupId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<BookingGroup> lock(GroupId id) {
        return find(id);
    }

    @Override
    public Slice<BookingGroup> list(PageRequest page) {
        List<BookingGroup> sorted = MemoryTable.sorted(table.all(), OLDEST_FIRST.reversed());
        return MemoryTable.page(sorted, page, group -> group.id().value());
    }

    @Override
    public List<BookingGroup> listOf(GuestId contact) {
        return table.all().stream()
                .filter(group -> group.contact().equals(contact))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public BookingGroup add(GroupDetails details, Authorship authorship) {
        return table.add(new BookingGroup(
                new GroupId(transactions.draw("group")),
                requireNonNull(details.name()),
                requireNonNull(details.contact()),
                details.notes(),
                Version.FIRST,
                authorship));
    }

    @Override
    public void save(BookingGroup group) {
        log.updated(table.save(group), group);
    }

    @Override
    public Optional<BookingGroup> findBefore(long entry) {
        return table.before(entry, BookingGroup.class);
    }

    @Override
    public Optional<BookingGroup> findAfter(long entry) {
        return table.after(entry, BookingGroup.class);
    }

    @Override
    public void restore(BookingGroup group) {
        table.add(group);
    }

    @Override
    public void remove(GroupId id) {
        table.remove(id.value());
    }
}
