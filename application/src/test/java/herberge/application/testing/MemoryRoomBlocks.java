package herberge.application.testing;

import static java.util.Objects.requireNonNull;

import herberge.application.port.RoomBlocks;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockFilter;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores room blocks in memory. */
public final class MemoryRoomBlocks implements RoomBlocks {

    private static final Comparator<RoomBlock> ORDER = Comparator.comparing(
                    (RoomBlock block) -> block.nights().checkIn())
            .thenComparing(block -> block.id().value());

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final MemoryOccupancies occupancies;
    private final MemoryTable<RoomBlock> table;

    MemoryRoomBlocks(MemoryTransactions transactions, MemoryChangeLog log, MemoryOccupancies occupancies) {
        this.transactions = transactions;
        this.log = log;
        this.occupancies = occupancies;
        this.table = new MemoryTable<>(
                transactions, log, state -> state.blocks, block -> block.id().value(), RoomBlock::version);
    }

    @Override
    public Optional<RoomBlock> find(RoomBlockId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<RoomBlock> lock(RoomBlockId id) {
        return find(id);
    }

    @Override
    public Slice<RoomBlock> list(RoomBlockFilter filter, PageRequest page) {
        List<RoomBlock> found = table.all().stream()
                .filter(block -> filter.room() == null || block.room().equals(filter.room()))
                .filter(block -> touches(block.nights(), filter.from(), filter.to()))
                .sorted(ORDER)
                .toList();
        return MemoryTable.page(found, page, block -> block.id().value());
    }

    static boolean touches(StayPeriod nights, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || nights.checkOut().isAfter(from))
                && (to == null || nights.checkIn().isBefore(to));
    }

    @Override
    public Stream<RoomBlock> streamWithin(StayPeriod window, List<RoomId> rooms) {
        return table.all().stream()
                .filter(block -> block.nights().overlaps(window))
                .filter(block -> rooms.contains(block.room()))
                .sorted(Comparator.comparing((RoomBlock block) -> rooms.indexOf(block.room()))
                        .thenComparing(ORDER));
    }

    @Override
    public RoomBlock add(RoomBlockDetails details, Authorship authorship) {
        RoomBlock made = table.add(new RoomBlock(
                new RoomBlockId(transactions.draw("room-block")),
                requireNonNull(details.room()),
                requireNonNull(details.nights()),
                requireNonNull(details.reason()),
                Version.FIRST,
                authorship));
        occupancies.requireNobodyTwice(made.room());
        return made;
    }

    @Override
    public void save(RoomBlock block) {
        log.updated(table.save(block), block);
        occupancies.requireNobodyTwice(block.room());
    }

    @Override
    public Optional<RoomBlock> findBefore(long entry) {
        return table.before(entry, RoomBlock.class);
    }

    @Override
    public Optional<RoomBlock> findAfter(long entry) {
        return table.after(entry, RoomBlock.class);
    }

    @Override
    public void restore(RoomBlock block) {
        table.add(block);
        occupancies.requireNobodyTwice(block.room());
    }

    @Override
    public void remove(RoomBlockId id) {
        table.remove(id.value());
    }
}
