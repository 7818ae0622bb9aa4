package herberge.adapter.postgres.room;

import herberge.adapter.postgres.shared.AuditedState;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.RoomBlocks;
import herberge.application.shared.Cursor;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Stores room blocks in table {@code room_block}. A trigger writes their nights to table {@code occupancy}. */
public final class JdbiRoomBlocks implements RoomBlocks {

    private static final String FIND = "select * from room_block where id = ?";

    private static final String LOCK = "select * from room_block where id = ? for no key update";

    private static final String LIST =
            "select * from room_block where <conditions> order by first_day, id limit :limit";

    private static final String WITHIN = """
            select b.* from room_block b
              join unnest(cast(:rooms as bigint[])) with ordinality as listed (id, place) on listed.id = b.room_id
             where b.first_day < :to and b.end_day > :from
             order by listed.place, b.first_day, b.id
            """;

    private static final String INSERT = """
            insert into room_block (id, room_id, first_day, end_day, reason, version,
                                    created_at, created_by, updated_at, updated_by)
            values (coalesce(:id, next_id('room_block_id_seq')), :room, :from, :to, :reason, :version,
                    :createdAt, :createdBy, :updatedAt, :updatedBy)
            <returning>
            """;

    private static final String UPDATE = """
            update room_block
               set room_id = :room, first_day = :from, end_day = :to, reason = :reason,
                   version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where id = :id and version = :version - 1
            """;

    private static final String DELETE = "delete from room_block where id = :id";

    private final JdbiTransactions tx;
    private final AuditedState<RoomBlock> audited;

    public JdbiRoomBlocks(JdbiTransactions tx) {
        this.tx = tx;
        this.audited = new AuditedState<>(tx, "room_block", RoomRows::block);
    }

    @Override
    public Optional<RoomBlock> find(RoomBlockId id) {
        return findBy(FIND, id);
    }

    @Override
    public Optional<RoomBlock> lock(RoomBlockId id) {
        return tx.lock("room block", id.value(), h -> SingleRowReader.byId(h, LOCK, id.value(), RoomRows::block));
    }

    private Optional<RoomBlock> findBy(String sql, RoomBlockId id) {
        return tx.run(h -> SingleRowReader.byId(h, sql, id.value(), RoomRows::block));
    }

    @Override
    public Slice<RoomBlock> list(RoomBlockFilter filter, PageRequest page) {
        return tx.run(h -> {
            List<String> conditions = new ArrayList<>(List.of("true"));
            Query query = h.createQuery(LIST);
            addConditions(query, conditions, filter, page.after());
            return PageReader.ofSmallRows()
                    .slice(
                            query.define("conditions", String.join(" and ", conditions)),
                            page,
                            RoomRows::block,
                            block -> Cursor.of(
                                    block.nights().checkIn(), block.id().value()));
        });
    }

    private static void addConditions(
            Query query, List<String> conditions, RoomBlockFilter filter, @Nullable Cursor after) {
        if (filter.room() != null) {
            conditions.add("room_id = :room");
            query.bind("room", filter.room().value());
        }
        if (filter.from() != null) {
            conditions.add("end_day > :from");
            query.bind("from", filter.from());
        }
        if (filter.to() != null) {
            conditions.add("first_day < :to");
            query.bind("to", filter.to());
        }
        if (after != null) {
            KeysetCursor keys = new KeysetCursor(after, 2);
            conditions.add("(first_day, id) > (:afterDay, :afterId)");
            query.bind("afterDay", keys.date(0)).bind("afterId", keys.number(1));
        }
    }

    @Override
    public Stream<RoomBlock> streamWithin(StayPeriod window, List<RoomId> rooms) {
        List<Long> ids = rooms.stream().map(RoomId::value).toList();
        return tx.run(h -> PageReader.ofSmallRows().stream(
                h.createQuery(WITHIN)
                        .bind("from", window.checkIn())
                        .bind("to", window.checkOut())
                        .bindArray("rooms", Long.class, ids),
                RoomRows::block));
    }

    @Override
    public RoomBlock add(RoomBlockDetails details, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(RoomRows.bind(h.createQuery(INSERT), details), authorship)
                .define("returning", "returning *")
                .bind("id", (Long) null)
                .bind("version", Version.FIRST.value())
                .map(Row.by(RoomRows::block))
                .one());
    }

    @Override
    public void save(RoomBlock block) {
        CommonColumns.requireOne(write(UPDATE, block), "room block");
    }

    private int write(String sql, RoomBlock block) {
        return tx.run(h -> CommonColumns.bindAuthorship(
                        RoomRows.bind(h.createUpdate(sql), block.details()), block.authorship())
                .define("returning", "")
                .bind("id", block.id().value())
                .bind("version", block.version().value())
                .execute());
    }

    @Override
    public Optional<RoomBlock> findBefore(long entry) {
        return audited.before(entry);
    }

    @Override
    public Optional<RoomBlock> findAfter(long entry) {
        return audited.after(entry);
    }

    @Override
    public void restore(RoomBlock block) {
        write(INSERT, block);
    }

    @Override
    public void remove(RoomBlockId id) {
        CommonColumns.requireOne(
                tx.run(h -> h.createUpdate(DELETE).bind("id", id.value()).execute()), "room block");
    }
}
