package herberge.bootstrap.system;

import static herberge.domain.testing.Fixtures.GERMANY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.postgres.booking.JdbiBookings;
import herberge.adapter.postgres.booking.JdbiOccupancies;
import herberge.adapter.postgres.realtime.JdbiEventLog;
import herberge.adapter.postgres.reminder.JdbiReminders;
import herberge.adapter.postgres.room.JdbiRoomBlocks;
import herberge.adapter.postgres.room.JdbiRooms;
import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.adapter.postgres.shared.JdbiDatabaseHealth;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.planning.PlanningUseCases;
import herberge.application.planning.TapeChart;
import herberge.application.shared.Caller;
import herberge.domain.shared.StayPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Free rooms, the tape chart, and today. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanningIT {

    private static final String NOON = "2026-07-01T12:00";
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);

    private final SettableClock clock = SettableClock.at(NOON, HouseUnderTest.BERLIN);
    private final HouseUnderTest house = HouseUnderTest.open(Map.of(), clock);
    private HouseClient anna = house.anna();
    private long guest;

    @BeforeEach
    void startAfresh() {
        moveTo(NOON);
        guest = anna.addGuest("Jürgen", "Größmann").id();
    }

    @AfterAll
    void leave() {
        house.close();
    }

    @Test
    void saysWhyARoomIsNotFree() {
        long free = anna.addRoom("Frei", 3).id();
        long booked = anna.addRoom("Belegt", 3).id();
        long blocked = anna.addRoom("Gesperrt", 3).id();
        long small = anna.addRoom("Klein", 2).id();
        long inactive = anna.addRoom("Still", 3).id();
        anna.patch("/rooms/" + inactive, 1, Map.of("active", false)).expect(200);
        Reply booking = anna.book(booked, guest, MAY.plusDays(2), MAY.plusDays(5));
        Reply block = anna.addBlock(blocked, MAY, MAY.plusDays(3));
        anna.addBlock(small, MAY, MAY.plusDays(1));

        JsonNode items = availability(MAY, MAY.plusDays(3), 3);

        assertThat(room(items, free).path("free").asBoolean()).isTrue();
        assertThat(room(items, free).path("why")).isEmpty();
        JsonNode stay = room(items, booked).path("why").path(0);
        assertThat(stay.path("kind").asText()).isEqualTo("booking");
        assertThat(stay.path("id").asLong()).isEqualTo(booking.id());
        assertThat(stay.path("checkIn").asText()).isEqualTo(MAY.plusDays(2).toString());
        assertThat(room(items, blocked).path("why").path(0).path("kind").asText())
                .isEqualTo("block");
        assertThat(room(items, blocked).path("why").path(0).path("id").asLong()).isEqualTo(block.id());
        assertThat(room(items, small).path("why"))
                .extracting(why -> why.path("kind").asText())
                .containsExactly("block", "capacity");
        assertThat(room(items, inactive).isMissingNode()).isTrue();
    }

    /** As with lists: used as {@code after}, the position of an answer leaves no gap. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/today",
                "/tape-chart?from=2027-05-01&to=2027-05-02",
                "/availability?from=2027-05-01&to=2027-05-02"
            })
    void carriesItsPositionInTheEventLog(String path) {
        JsonNode before = anna.get(path).expect(200).body();
        long added = anna.addGuest("Neu", "Gast").id();
        JsonNode event = EventCursor.of(before).next(anna, EventCursor.event("guest-created", added));

        JsonNode after = anna.get(path).expect(200).body();
        assertThat(after.path("epoch")).isEqualTo(before.path("epoch"));
        assertThat(after.path("eventSeq").asLong())
                .isGreaterThanOrEqualTo(event.path("seq").asLong());
        assertThat(before.path("eventSeq").asLong())
                .isLessThan(event.path("seq").asLong());
    }

    @Test
    void countsNightsHalfOpen() {
        long room = anna.addRoom("Halb", 2).id();
        anna.book(room, guest, MAY, MAY.plusDays(3));

        assertThat(room(availability(MAY.plusDays(3), MAY.plusDays(4), 1), room)
                        .path("free")
                        .asBoolean())
                .isTrue();
        assertThat(room(availability(MAY.minusDays(1), MAY, 1), room)
                        .path("free")
                        .asBoolean())
                .isTrue();
        assertThat(room(availability(MAY.plusDays(2), MAY.plusDays(4), 1), room)
                        .path("free")
                        .asBoolean())
                .isFalse();
        assertThat(row(MAY.plusDays(3), MAY.plusDays(4), room).path("stays")).isEmpty();
        assertThat(row(MAY.minusDays(1), MAY, room).path("stays")).isEmpty();
    }

    @Test
    void drawsStaysAndBlocksWithTheirWholeDates() {
        long room = anna.addRoom("Plan", 2).id();
        Reply stay = anna.book(room, guest, MAY, MAY.plusDays(300));
        Reply block = anna.addBlock(room, MAY.plusDays(300), MAY.plusDays(700));
        Reply cancelled = anna.book(room, guest, MAY.minusDays(5), MAY);
        anna.step(cancelled.id(), "cancel", 1).expect(200);

        JsonNode row = row(MAY.plusDays(299), MAY.plusDays(301), room);

        assertThat(row.path("stays")).singleElement().satisfies(drawn -> {
            assertThat(drawn.path("bookingId").asLong()).isEqualTo(stay.id());
            assertThat(drawn.path("guestName").asText()).isEqualTo("Jürgen Größmann");
            assertThat(drawn.path("checkIn").asText()).isEqualTo(MAY.toString());
            assertThat(drawn.path("checkOut").asText())
                    .isEqualTo(MAY.plusDays(300).toString());
        });
        assertThat(row.path("blocks")).singleElement().satisfies(drawn -> {
            assertThat(drawn.path("id").asLong()).isEqualTo(block.id());
            assertThat(drawn.path("to").asText()).isEqualTo(MAY.plusDays(700).toString());
        });
        assertThat(row(MAY.minusDays(5), MAY, room).path("stays")).isEmpty();
        assertThat(row(MAY, MAY.plusDays(400), room).path("stays")).hasSize(1);
    }

    @Test
    void drawsWhatIsOpen() {
        Reply stay = house.admin().bookFor(40_000, "Offen", MAY, MAY.plusDays(4));
        long room = stay.body().path("roomId").asLong();
        assertThat(open(room)).isEqualTo(40_000);

        anna.post("/bookings/" + stay.id() + "/payments", HouseClient.payment(15_000, LocalDate.parse("2026-07-01")))
                .expect(201);

        assertThat(open(room)).isEqualTo(25_000);
    }

    private long open(long room) {
        return row(MAY, MAY.plusDays(5), room).at("/stays/0/openCents").asLong();
    }

    @Test
    void drawsTheTapeChartInThreeStatements() {
        for (int i = 0; i < 5; i++) {
            anna.book(anna.addRoom("Viele " + i, 2).id(), guest, MAY, MAY.plusDays(3));
        }
        List<String> statements = new ArrayList<>();
        try (ConnectionPool pool = new ConnectionPool(new ConnectionPool.Settings(
                house.access().jdbcUrl(),
                house.access().appUser(),
                house.access().appPassword(),
                1,
                1,
                Duration.ofSeconds(5),
                Duration.ofMinutes(1)))) {
            Jdbi jdbi = pool.jdbi();
            jdbi.setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    statements.add(context.getRenderedSql());
                }
            });

            List<TapeChart.Row> rows = new ArrayList<>();
            planning(jdbi)
                    .drawTapeChart()
                    .draw(
                            Caller.system("test"),
                            new StayPeriod(MAY, MAY.plusDays(60)),
                            chart -> chart.rooms().forEachRemaining(rows::add));

            assertThat(rows.stream().mapToInt(row -> row.stays().size()).sum()).isGreaterThanOrEqualTo(5);
        }
        assertThat(statements.stream().filter(sql -> !sql.contains("set_config")))
                .hasSizeBetween(1, 3);
    }

    private PlanningUseCases planning(Jdbi jdbi) {
        JdbiTransactions tx = new JdbiTransactions(jdbi, BookingVisibility.ALL);
        return PlanningUseCases.of(
                tx,
                new PlanningUseCases.Stores(
                        new JdbiBookings(tx, GERMANY),
                        new JdbiRooms(tx),
                        new JdbiRoomBlocks(tx),
                        new JdbiOccupancies(tx),
                        new JdbiReminders(tx),
                        new JdbiEventLog(tx, List.of())),
                new JdbiDatabaseHealth(jdbi),
                "test",
                clock);
    }

    @Test
    void knowsWhoComesAndGoesAndStays() {
        LocalDate today = LocalDate.of(2026, 7, 1);
        long comes = anna.addRoom("Kommt", 2).id();
        long goes = anna.addRoom("Geht", 2).id();
        long stays = anna.addRoom("Bleibt", 2).id();
        long blocked = anna.addRoom("Zu", 2).id();
        long empty = anna.addRoom("Leer", 2).id();
        Reply arriving = anna.book(comes, guest, today, today.plusDays(2));
        Reply leaving = anna.book(goes, guest, today.minusDays(2), today);
        anna.step(leaving.id(), "check-in", 1).expect(200);
        Reply staying = anna.book(stays, guest, today.minusDays(1), today.plusDays(1));
        anna.step(staying.id(), "check-in", 1).expect(200);
        anna.addBlock(blocked, today, today.plusDays(1));
        Reply missing = anna.book(empty, guest, today, today.plusDays(1));
        anna.step(missing.id(), "no-show", 1).expect(200);

        JsonNode now = anna.get("/today").expect(200).body();

        assertThat(now.path("date").asText()).isEqualTo("2026-07-01");
        assertThat(ids(now.path("arrivals"), "id")).contains(arriving.id()).doesNotContain(missing.id());
        assertThat(ids(now.path("departures"), "id")).contains(leaving.id());
        assertThat(ids(now.path("inHouse"), "id"))
                .contains(leaving.id(), staying.id())
                .doesNotContain(arriving.id());
        assertThat(ids(now.path("freeRooms"), "roomId")).contains(goes, empty).doesNotContain(comes, stays, blocked);
    }

    @Test
    void turnsTheDayAtMidnightInTheHouse() {
        moveTo("2026-07-01T23:59:59"); // 21:59:59 in London's winter, already the 2nd in Kiritimati
        assertThat(today()).isEqualTo("2026-07-01");
        moveTo("2026-07-02T00:00:00");
        assertThat(today()).isEqualTo("2026-07-02");
    }

    @Test
    void letsNobodyInBeforeTheDayBeginsInTheHouse() {
        Reply booking =
                anna.book(anna.addRoom("Früh", 2).id(), guest, LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 4));
        moveTo("2026-07-01T23:59:59");
        Reply early = anna.step(booking.id(), "check-in", 1).expect(409);
        assertThat(early.code()).isEqualTo("too-early");
        assertThat(early.body().path("notBefore").asText()).isEqualTo("2026-07-02");

        moveTo("2026-07-02T00:00:00");
        anna.step(booking.id(), "check-in", 1).expect(200);
    }

    @Test
    void keepsTheDayWhenTheClocksChange() {
        moveTo(Instant.parse("2026-03-28T22:59:59Z")); // winter time ends in the night to come
        assertThat(today()).isEqualTo("2026-03-28");
        moveTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(today()).isEqualTo("2026-03-29");
        moveTo(Instant.parse("2026-03-29T21:59:59Z")); // a day of 23 hours
        assertThat(today()).isEqualTo("2026-03-29");
        moveTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(today()).isEqualTo("2026-03-30");
        moveTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(today()).isEqualTo("2026-10-25");
        moveTo(Instant.parse("2026-10-25T22:59:59Z")); // a day of 25 hours
        assertThat(today()).isEqualTo("2026-10-25");
        moveTo(Instant.parse("2026-10-25T23:00:00Z"));
        assertThat(today()).isEqualTo("2026-10-26");
    }

    private void moveTo(String localDateTime) {
        clock.set(localDateTime);
        anna = house.nobody().loggedIn("anna", HouseUnderTest.PASSWORD); // a token ends with its hours
    }

    private void moveTo(Instant instant) {
        clock.set(instant);
        anna = house.nobody().loggedIn("anna", HouseUnderTest.PASSWORD);
    }

    private String today() {
        String date = anna.get("/today").expect(200).body().path("date").asText();
        assertThat(anna.today()).hasToString(date);
        return date;
    }

    private JsonNode availability(LocalDate from, LocalDate to, int party) {
        return anna.get("/availability?from=" + from + "&to=" + to + "&partySize=" + party)
                .expect(200)
                .body()
                .path("items");
    }

    private JsonNode row(LocalDate from, LocalDate to, long room) {
        return room(
                anna.get("/tape-chart?from=" + from + "&to=" + to)
                        .expect(200)
                        .body()
                        .path("rooms"),
                room);
    }

    private static JsonNode room(JsonNode rows, long room) {
        for (JsonNode row : rows) {
            if (row.path("roomId").asLong() == room) {
                return row;
            }
        }
        return rows.path("none");
    }

    private static List<Long> ids(JsonNode items, String field) {
        List<Long> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.path(field).asLong()));
        return ids;
    }
}
