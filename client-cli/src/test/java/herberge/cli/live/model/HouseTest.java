package herberge.cli.live.model;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.api.Json;
import herberge.cli.live.view.HouseFixture;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HouseTest {

    private final House house = HouseFixture.model().house();
    private final LocalDate today = HouseFixture.TODAY;

    @Test
    void anOverduePartyCoversTheNextStay() {
        Stay next = new Stay(false, 90L, 1, 2, today, today.plusDays(2), "confirmed", "Next", "2026-90", null);

        assertThat(house.with(next).stayAt(2, today)).map(Stay::number).contains("2026-21");
        assertThat(house.with(next).stayAt(2, today.plusDays(1)))
                .map(Stay::number)
                .contains("2026-90");
    }

    @Test
    void knowsWhoLeavesAfterTheNextOneArrives() {
        House evening = house.with(times(17, "", "15:00")).with(times(18, "13:30", "11:00"));

        assertThat(evening.lateIn(1))
                .extracting(late -> late.leaving().number())
                .containsExactly("2026-17");
        assertThat(evening.with(times(18, "15:00", "")).lateIn(1)).isEmpty();
        assertThat(evening.with(times(18, "", "")).lateIn(1)).isEmpty();
        assertThat(house.lateIn(1)).isEmpty();
    }

    private Stay times(long id, String arrival, String departure) {
        return house.booking(id).orElseThrow().withTimes(new Stay.Times(arrival, departure));
    }

    @Test
    void countsTimesAtTheEndsOfAStayInSeveralRoomsOnly() {
        String booking = """
                {"id":5,"version":1,"roomId":1,"guestId":1,"checkIn":"2026-12-24","checkOut":"2026-12-26",
                 "status":"confirmed","expectedArrival":"13:30","expectedDeparture":"15:00"%s}""";

        assertThat(Stay.of(Json.parse(String.format(Locale.ROOT, booking, "")), today)
                        .times())
                .isEqualTo(new Stay.Times("13:30", "15:00"));
        assertThat(Stay.of(Json.parse(String.format(Locale.ROOT, booking, ",\"continuesId\":4")), today)
                        .times())
                .isEqualTo(new Stay.Times("", "15:00"));
        assertThat(Stay.of(Json.parse(String.format(Locale.ROOT, booking, ",\"continuedById\":6")), today)
                        .times())
                .isEqualTo(new Stay.Times("13:30", ""));
    }

    @Test
    void aCancelledStayLeavesTheChart() {
        Stay stay = house.booking(22).orElseThrow();
        Stay cancelled =
                new Stay(false, 22L, 4, 3, stay.from(), stay.to(), "cancelled", stay.label(), stay.number(), null);

        assertThat(house.with(cancelled).booking(22)).isEmpty();
        assertThat(house.booking(22)).isPresent();
    }

    @Test
    void findsWhatIsInTheWay() {
        Stay stay = house.booking(22).orElseThrow();

        assertThat(house.inTheWayOf(stay)).isEmpty();
        assertThat(house.inTheWayOf(stay.at(3, today.plusDays(3), today.plusDays(5))))
                .extracting(Stay::label)
                .containsExactly("Wasserschaden");
        assertThat(house.inTheWayOf(stay.at(1, today.plusDays(5), today.plusDays(6))))
                .extracting(Stay::number)
                .containsExactly("2026-19");
    }

    @Test
    void filtersByFieldsAndWords() {
        Stay stay = house.booking(22).orElseThrow();

        assertThat(new Filter("status:confirmed meyer").shows(house.rooms().get(2), stay))
                .isTrue();
        assertThat(new Filter("status:reserved").shows(house.rooms().get(2), stay))
                .isFalse();
        assertThat(new Filter("typ:dz ort:fall").shows(house.rooms().get(2), stay))
                .isTrue();
        assertThat(new Filter("location:brauneck").lists(house.rooms().get(2), house.staysIn(3)))
                .isFalse();
        assertThat(new Filter("2026-22").lists(house.rooms().get(2), house.staysIn(3)))
                .isTrue();
    }
}
