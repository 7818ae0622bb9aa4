package herberge.adapter.postgres.room;

import herberge.adapter.postgres.shared.AuditedState;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.Rooms;
import herberge.application.shared.Cursor;
import herberge.application.shared.LogPosition;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.Version;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Stores rooms in table {@code room}. */
public final class JdbiRooms implements Rooms {

    private static final String FIND = "select * from room where id = ?";

    private static final String LOCK_ONE = "select * from room where id = ? for no key update";

    private static final String LOCK = "select * from room where id = any(:ids) order by id for no key update";

    private static final String ALL =
            "select * from room order by location collate german_natural, name collate german_natural, id";

    /**
     * Returns at least one row, since an empty house has a position, too. The position is materialized: otherwise the
     * epoch, for which PostgreSQL reads a file, would be computed again for every room.
     */
    private static final String SNAPSHOT = """
              with position as materialized (select event_epoch() as log_epoch, seq as log_seq from event_position)
            select position.*, room.*
              from position left join room on true
             order by location collate german_natural, name collate german_natural, id
            """;

    private static final String FIRST_PAGE = """
            select * from room
             order by location collate german_natural, name collate german_natural, id limit :limit
            """;

    private static final String NEXT_PAGE = """
            select * from room
             where (location collate german_natural, name collate german_natural, id) > (:location, :name, :id)
             order by location collate german_natural, name collate german_natural, id limit :limit
            """;

    private static final String INSERT = """
            insert into room (id, name, building_type, capacity, location, key_code, street_address, postal_code, city,
                              notes, active, low_season_cents, high_season_cents, final_cleaning_cents,
                              version, created_at, created_by, updated_at, updated_by)
            values (coalesce(:id, next_id('room_id_seq')), :name, :buildingType, :capacity, :location, :keyCode,
                    :streetAddress, :postalCode, :city, :notes, :active, :lowSeasonCents, :highSeasonCents,
                    :finalCleaningCents, :version, :createdAt, :createdBy, :updatedAt, :updatedBy)
            <returning>
            """;

    private static final String UPDATE = """
            update room
               set name = :name, building_type = :buildingType, capacity = :capacity, location = :location,
                   key_code = :keyCode, street_address = :streetAddress, postal_code = :postalCode, city = :city,
                   notes = :notes, active = :active, low_season_cents = :lowSeasonCents,
                   high_season_cents = :highSeasonCents, final_cleaning_cents = :finalCleaningCents,
                   version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where id = :id and version = :version - 1
            """;

    private static final String DELETE = "delete from room where id = :id";

    /** Counts bookings by a database function that also sees bookings hidden from the caller. */
    private static final String REFERENCES = """
            select 'booking' as type, count from bookings_of_room(:id) as found (count) where count > 0
            union all
            select 'room-block', count(*) from room_block where room_id = :id having count(*) > 0
            """;

    private final JdbiTransactions tx;
    private final AuditedState<Room> audited;

    public JdbiRooms(JdbiTransactions tx) {
        this.tx = tx;
        this.audited = new AuditedState<>(tx, "room", RoomRows::room);
    }

    @Override
    public Optional<Room> find(RoomId id) {
        return tx.run(h -> SingleRowReader.byId(h, FIND, id.value(), RoomRows::room));
    }

    @Override
    public List<Room> lock(Collection<RoomId> ids) {
        if (ids.size() == 1) {
            long id = ids.iterator().next().value();
            return tx.lock("room", id, h -> SingleRowReader.byId(h, LOCK_ONE, id, RoomRows::room)).stream()
                    .toList();
        }
        List<Long> values = ids.stream().map(RoomId::value).toList();
        return tx.lockAll(
                "room",
                values,
                h -> h.createQuery(LOCK)
                        .bindArray("ids", Long.class, values)
                        .map(Row.by(RoomRows::room))
                        .list());
    }

    @Override
    public Slice<Room> list(PageRequest page) {
        Cursor after = page.after();
        return tx.run(h -> {
            var query = h.createQuery(after == null ? FIRST_PAGE : NEXT_PAGE);
            if (after != null) {
                KeysetCursor keys = new KeysetCursor(after, 3);
                query.bind("location", keys.text(0)).bind("name", keys.text(1)).bind("id", keys.number(2));
            }
            return PageReader.ofSmallRows()
                    .slice(
                            query,
                            page,
                            RoomRows::room,
                            room -> Cursor.of(
                                    room.location(), room.name(), room.id().value()));
        });
    }

    @Override
    public List<Room> listAll() {
        return tx.run(h -> h.createQuery(ALL).map(Row.by(RoomRows::room)).list());
    }

    @Override
    public Snapshot snapshot() {
        return tx.run(h -> h.createQuery(SNAPSHOT).execute((statement, context) -> snapshot(statement.get())));
    }

    private static Snapshot snapshot(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            List<Room> rooms = new ArrayList<>();
            LogPosition position = null;
            while (rows.next()) {
                position = new LogPosition(rows.getString("log_epoch"), rows.getLong("log_seq"));
                if (rows.getObject("id") != null) {
                    rooms.add(RoomRows.room(Row.of(rows)));
                }
            }
            return new Snapshot(rooms, Objects.requireNonNull(position));
        }
    }

    @Override
    public Room add(RoomDetails details, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(RoomRows.bind(h.createQuery(INSERT), details), authorship)
                .define("returning", "returning *")
                .bind("id", (Long) null)
                .bind("version", Version.FIRST.value())
                .map(Row.by(RoomRows::room))
                .one());
    }

    @Override
    public void save(Room room) {
        CommonColumns.requireOne(write(UPDATE, room), "room");
    }

    private int write(String sql, Room room) {
        return tx.run(
                h -> CommonColumns.bindAuthorship(RoomRows.bind(h.createUpdate(sql), room.details()), room.authorship())
                        .define("returning", "")
                        .bind("id", room.id().value())
                        .bind("version", room.version().value())
                        .execute());
    }

    @Override
    public Optional<Room> findBefore(long entry) {
        return audited.before(entry);
    }

    @Override
    public Optional<Room> findAfter(long entry) {
        return audited.after(entry);
    }

    @Override
    public void restore(Room room) {
        write(INSERT, room);
    }

    @Override
    public void remove(RoomId id) {
        CommonColumns.requireOne(
                tx.run(h -> h.createUpdate(DELETE).bind("id", id.value()).execute()), "room");
    }

    @Override
    public List<InUse.Reference> references(RoomId id) {
        return tx.run(h -> h.createQuery(REFERENCES)
                .bind("id", id.value())
                .map((row, context) -> new InUse.Reference(row.getString("type"), row.getLong("count")))
                .list());
    }
}
