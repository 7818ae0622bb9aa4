package herberge.cli.live.model;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.live.view.HouseFixture;
import java.time.LocalDate;
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
