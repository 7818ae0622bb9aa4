package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A full database is not a fault of the program, and monitoring is informed. */
class FullDatabaseIT {

    /** Makes the tables of guests and of the readiness check refuse new rows. */
    private static final String FILL = """
            create or replace function no_room() returns trigger language plpgsql as
              'begin raise exception using errcode = ''%s'', message = ''no room''; end';
            create trigger no_room before insert on guest for each row execute function no_room();
            create trigger no_room before insert on idempotency_key for each row execute function no_room();
            """;

    @ParameterizedTest
    @CsvSource({
        "53100, disk is full",
        "53200, no memory",
        "53300, no more connections",
        "53400, limit",
        "58030, disk fails"
    })
    void saysSoUntilThereIsRoomAgain(String state, String words) {
        SettableClock clock = SettableClock.at("2026-05-01T12:00", HouseUnderTest.BERLIN);
        try (HouseUnderTest house = HouseUnderTest.open(Map.of(), clock)) {
            ready(house, 200);
            house.run(FILL.formatted(state));

            Reply refused = house.anna().post("/guests", Map.of("firstName", "Vera", "lastName", "Voll"));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("unavailable");
            assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(refused.body().path("detail").asText()).contains(words);
            assertThat(ready(house, 503).body().path("detail").asText()).contains(words);
            clock.set("2026-05-01T12:01");
            ready(house, 503);
            house.anna().get("/rooms").expect(200);

            house.run("drop function no_room cascade");
            clock.set("2026-05-01T12:02");
            ready(house, 200);
            house.anna().addGuest("Platz", "Da");
        }
    }

    private static Reply ready(HouseUnderTest house, int status) {
        return house.nobody().send("GET", "/health/ready", null).expect(status);
    }
}
