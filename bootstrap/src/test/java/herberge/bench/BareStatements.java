package herberge.bench;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.adapter.postgres.booking.JdbiBookings;
import herberge.adapter.postgres.booking.JdbiOccupancies;
import herberge.adapter.postgres.guest.JdbiGuests;
import herberge.adapter.postgres.reminder.JdbiReminderReconciliationStore;
import herberge.adapter.postgres.reminder.JdbiReminderSettingsStore;
import herberge.adapter.postgres.room.JdbiRoomBlocks;
import herberge.adapter.postgres.room.JdbiRooms;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.booking.BookingPriceView;
import herberge.application.booking.BookingView;
import herberge.application.booking.OccupancyView;
import herberge.application.planning.Availability;
import herberge.application.planning.TapeChart;
import herberge.application.shared.LogPosition;
import herberge.domain.booking.Balance;
import herberge.domain.booking.Companion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The server's statements for each operation, in its order and transactions, by plain JDBC. Rows become the records
 * that answers are written from; the floor leaves out every check.
 */
final class BareStatements {

    private static final Sql BEGIN = Sql.ofPackagePrivate(
            JdbiTransactions.class,
            "CallerSettings",
            "SET",
            "userId",
            "username",
            "role",
            "visibility",
            "requestId",
            "clientId",
            "rehearsal",
            "readOnly",
            "today");
    private static final Sql LOCK_ROOM = Sql.of(JdbiRooms.class, "LOCK_ONE", "id");
    private static final Sql ALL_ROOMS = Sql.of(JdbiRooms.class, "SNAPSHOT");
    private static final Sql FIND_GUEST = Sql.of(JdbiGuests.class, "FULL_NAME", "id");
    private static final Sql OF_ROOM = Sql.of(JdbiOccupancies.class, "OF_ROOM");
    private static final Sql TAKEN = Sql.of(JdbiOccupancies.class, "WITHIN");
    private static final Sql BARS = Sql.of(JdbiOccupancies.class, "BARS");
    private static final Sql BLOCKS = Sql.of(JdbiRoomBlocks.class, "WITHIN");
    private static final Sql INSERT = Sql.of(JdbiBookings.class, "INSERT");
    private static final Sql FIND_BOOKING = Sql.of(JdbiBookings.class, "FIND", "id");

    private static final Sql WHOLE_GUEST =
            Sql.ofPackagePrivate(JdbiReminderReconciliationStore.class, "SituationReader", "GUEST");
    private static final Sql PLANNING = Sql.of(JdbiReminderSettingsStore.class, "PLANNING");
    private static final Sql SETTINGS = Sql.of(JdbiReminderSettingsStore.class, "FIND");
    private static final Sql OPEN_REMINDERS = Sql.of(JdbiReminderReconciliationStore.class, "OPEN");

    private static final int MAX_NIGHTS = 366;
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /** Maps one row. */
    private interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private record Of<T>(long room, T what) {}

    private final String userId;

    BareStatements(String userId) {
        this.userId = userId;
    }

    Object run(Connection connection, Ask ask) throws SQLException {
        connection.setAutoCommit(false);
        try {
            begin(connection, ask.operation() == Operation.CREATE ? "off" : "on");
            Object answer = switch (ask.operation()) {
                case CREATE -> create(connection, ask);
                case READ -> read(connection, ask);
                case TAPE_CHART -> tapeChart(connection, ask);
                case AVAILABILITY -> availability(connection, ask);
            };
            connection.commit();
            return answer;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void begin(Connection connection, String readOnly) throws SQLException {
        String requestId = Long.toHexString(ThreadLocalRandom.current().nextLong());
        query(
                connection,
                BEGIN,
                Map.of(
                        "today", "",
                        "userId", userId,
                        "username", "admin",
                        "role", "admin",
                        "visibility", "all",
                        "requestId", requestId,
                        "clientId", "",
                        "rehearsal", "",
                        "readOnly", readOnly),
                row -> row.getString(1));
    }

    private BookingView create(Connection connection, Ask ask) throws SQLException {
        Map<String, Object> lock = Map.of("id", ask.room());
        String room =
                query(connection, LOCK_ROOM, lock, row -> row.getString("name")).get(0);
        String guest = query(connection, FIND_GUEST, Map.of("id", ask.guest()), row -> row.getString(1))
                .get(0);
        Map<String, Object> nights = window(ask);
        nights.put("room", ask.room());
        if (!query(connection, OF_ROOM, nights, row -> row.getLong("room_id")).isEmpty()) {
            throw new IllegalStateException("room " + ask.room() + " is taken on " + ask.from());
        }
        BookingView made = query(connection, INSERT, draft(ask), row -> booking(row, room, guest))
                .get(0);
        remind(connection, made, ask);
        return made;
    }

    /** A booking has five reminders: neither sent nor paid, and the guest has no address. */
    private void remind(Connection connection, BookingView made, Ask ask) throws SQLException {
        query(connection, WHOLE_GUEST, Map.of("guest", ask.guest()), row -> row.getString("street"));
        query(connection, PLANNING, Map.of(), row -> row.getString(1));
        query(connection, SETTINGS, Map.of(), row -> row.getLong("version"));
        StringJoiner rows = new StringJoiner(",", "[", "]");
        for (String type : List.of("incomplete-data", "payment", "check-in", "invoice", "confirmation")) {
            rows.add(String.format(
                    Locale.ROOT,
                    "{\"title\":\"Check the payment: %s, %s\",\"description\":\"Stay from %s to %s, party of 2.\","
                            + "\"due\":\"%s\",\"priority\":\"high\",\"booking\":\"%d\",\"type\":\"%s\","
                            + "\"occurrence\":\"1/%s\"}",
                    made.reservationNumber(),
                    made.guest().name(),
                    ask.from(),
                    ask.to(),
                    ask.to(),
                    made.id(),
                    type,
                    ask.from()));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows.toString());
        values.put("now", made.createdAt().atOffset(ZoneOffset.UTC));
        values.put("author", Long.parseLong(userId));
        try (PreparedStatement statement = OPEN_REMINDERS.prepare(connection, values)) {
            statement.execute();
        }
    }

    private Map<String, Object> draft(Ask ask) {
        OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        Map<String, Object> values = new HashMap<>();
        values.put("year", Integer.toString(now.getYear()));
        values.put("room", ask.room());
        values.put("guest", ask.guest());
        values.put("checkIn", ask.from());
        values.put("checkOut", ask.to());
        values.put("partySize", 2);
        values.put("version", 1L);
        values.put("companions", "[]");
        values.put("extras", "[]");
        values.put("reductions", "[]");
        values.put("memberRate", false);
        values.put("status", "confirmed");
        values.put("foundationCase", false);
        values.put("createdAt", now);
        values.put("createdBy", Long.parseLong(userId));
        values.put("updatedAt", now);
        values.put("updatedBy", Long.parseLong(userId));
        return values;
    }

    private static BookingView read(Connection connection, Ask ask) throws SQLException {
        return query(
                        connection,
                        FIND_BOOKING,
                        Map.of("id", ask.id()),
                        row -> booking(row, row.getString("room_name"), row.getString("guest_name")))
                .get(0);
    }

    private static TapeChart tapeChart(Connection connection, Ask ask) throws SQLException {
        AtomicReference<LogPosition> position = new AtomicReference<>();
        List<TapeChart.Row> rooms = query(connection, ALL_ROOMS, Map.of(), row -> {
            position.set(position(row));
            return new TapeChart.Row(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("location"),
                    row.getString("building_type"),
                    row.getInt("capacity"),
                    row.getBoolean("active"),
                    List.of(),
                    List.of(),
                    List.of());
        });
        Map<String, Object> window = window(connection, ask, rooms.stream().map(TapeChart.Row::roomId));
        Map<Long, List<Of<TapeChart.Stay>>> stays = grouped(query(connection, BARS, window, BareStatements::stay));
        Map<Long, List<Of<TapeChart.Block>>> blocks = grouped(query(connection, BLOCKS, window, BareStatements::block));
        return new TapeChart(
                ask.from(),
                ask.to(),
                rooms.stream()
                        .map(room -> new TapeChart.Row(
                                room.roomId(),
                                room.name(),
                                room.location(),
                                room.buildingType(),
                                room.capacity(),
                                room.active(),
                                of(stays, room.roomId()),
                                of(blocks, room.roomId()),
                                List.of()))
                        .iterator(),
                requireNonNull(position.get()).seq(),
                requireNonNull(position.get()).epoch());
    }

    private static LogPosition position(ResultSet row) throws SQLException {
        return new LogPosition(row.getString("log_epoch"), row.getLong("log_seq"));
    }

    private static Availability availability(Connection connection, Ask ask) throws SQLException {
        AtomicReference<LogPosition> position = new AtomicReference<>();
        List<Availability.Item> rooms = query(connection, ALL_ROOMS, Map.of(), row -> {
            position.set(position(row));
            return new Availability.Item(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("location"),
                    row.getInt("capacity"),
                    true,
                    List.of());
        });
        Map<String, Object> window = window(connection, ask, rooms.stream().map(Availability.Item::roomId));
        Map<Long, List<Of<OccupancyView>>> taken = grouped(query(connection, TAKEN, window, BareStatements::occupancy));
        Iterator<Availability.Item> items = rooms.stream()
                .map(room -> {
                    List<Object> why = new ArrayList<>(of(taken, room.roomId()));
                    return new Availability.Item(
                            room.roomId(), room.name(), room.location(), room.capacity(), why.isEmpty(), why);
                })
                .iterator();
        return new Availability(
                items,
                requireNonNull(position.get()).seq(),
                requireNonNull(position.get()).epoch());
    }

    private static Map<String, Object> window(Connection connection, Ask ask, Stream<Long> rooms) throws SQLException {
        Map<String, Object> values = window(ask);
        values.put("rooms", connection.createArrayOf("bigint", rooms.toArray()));
        return values;
    }

    private static Map<String, Object> window(Ask ask) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", ask.from());
        values.put("to", ask.to());
        values.put("today", ask.from());
        values.put("earliest", ask.from().minusDays(MAX_NIGHTS));
        return values;
    }

    private static <T> Map<Long, List<Of<T>>> grouped(List<Of<T>> all) {
        return all.stream().collect(groupingBy(Of::room));
    }

    private static <T> List<T> of(Map<Long, List<Of<T>>> all, long room) {
        return all.getOrDefault(room, List.of()).stream().map(Of::what).toList();
    }

    private static <T> List<T> query(Connection connection, Sql sql, Map<String, ?> values, Mapper<T> mapper)
            throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }
    }

    private static BookingView booking(ResultSet row, String room, String guest) throws SQLException {
        return new BookingView(
                row.getLong("id"),
                row.getString("reservation_number"),
                row.getLong("room_id"),
                new BookingView.Ref(row.getLong("room_id"), room),
                row.getLong("guest_id"),
                new BookingView.Ref(row.getLong("guest_id"), guest),
                date(row, "check_in"),
                date(row, "check_out"),
                row.getInt("party_size"),
                companions(row.getString("companions")),
                row.getString("status"),
                row.getString("cancellation_reason"),
                row.getString("notes"),
                row.getBoolean("foundation_case"),
                row.getObject("payer_id", Long.class),
                row.getString("source"),
                instant(row, "confirmation_sent_at"),
                instant(row, "invoice_sent_at"),
                instant(row, "paid_at"),
                new BookingView.Times(
                        row.getString("expected_arrival"), row.getString("expected_departure"), List.of()),
                new BookingPriceView(
                        List.of(), List.of(), row.getBoolean("member_rate"), null, null, null, 0, null, null, null),
                row.getObject("continues_id", Long.class),
                row.getObject("continued_by_id", Long.class),
                row.getObject("group_id", Long.class),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("created_by"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("updated_by"));
    }

    private static List<Companion> companions(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Companion>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Of<TapeChart.Stay> stay(ResultSet row) throws SQLException {
        return new Of<>(
                row.getLong("room_id"),
                new TapeChart.Stay(
                        row.getLong("booking_id"),
                        row.getString("reservation_number"),
                        row.getLong("guest_id"),
                        row.getString("guest_name"),
                        date(row, "check_in"),
                        date(row, "check_out"),
                        null,
                        row.getString("status"),
                        row.getInt("party_size"),
                        row.getObject("continues_id", Long.class),
                        row.getObject("group_id", Long.class),
                        row.getString("expected_arrival"),
                        row.getString("expected_departure"),
                        open(row),
                        row.getLong("version")));
    }

    private static @Nullable Long open(ResultSet row) throws SQLException {
        return new Balance(row.getObject("total_cents", Long.class), row.getLong("paid_cents")).openCents();
    }

    private static Of<TapeChart.Block> block(ResultSet row) throws SQLException {
        return new Of<>(
                row.getLong("room_id"),
                new TapeChart.Block(
                        row.getLong("id"),
                        date(row, "first_day"),
                        date(row, "end_day"),
                        row.getString("reason"),
                        row.getLong("version")));
    }

    private static Of<OccupancyView> occupancy(ResultSet row) throws SQLException {
        return new Of<>(
                row.getLong("room_id"),
                new OccupancyView(
                        row.getObject("block_id") == null ? "booking" : "block",
                        row.getLong("booking_id"),
                        row.getString("reservation_number"),
                        date(row, "check_in"),
                        date(row, "check_out"),
                        row.getString("status"),
                        row.getString("reason"),
                        row.getLong("created_by"),
                        null));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
