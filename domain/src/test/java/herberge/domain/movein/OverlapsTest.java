package herberge.domain.movein;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.movein.Overlaps.Held;
import herberge.domain.movein.Overlaps.Policy;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapsTest {

    private static Held held(long key, long room, int from, int to) {
        return new Held(
                key, "2025-" + key, room, new StayPeriod(LocalDate.of(2025, 10, from), LocalDate.of(2025, 10, to)));
    }

    private static final Held FIRST = held(1, 1, 5, 9);
    private static final Held EARLIER = held(2, 1, 3, 6);

    @Test
    void keepsWhatWasEnteredFirst() {
        Overlaps overlaps = new Overlaps(List.of(EARLIER, FIRST), Policy.KEEP_FIRST);

        assertThat(overlaps.winnerOver(2)).contains(FIRST);
        assertThat(overlaps.winnerOver(1)).isEmpty();
    }

    @Test
    void cancelsWhatArrivesLater() {
        Overlaps overlaps = new Overlaps(List.of(EARLIER, FIRST), Policy.CANCEL_LATER);

        assertThat(overlaps.winnerOver(1)).contains(EARLIER);
        assertThat(overlaps.winnerOver(2)).isEmpty();
    }

    @Test
    void letsPartiesChangeOverOnADayAndInOtherRooms() {
        Overlaps overlaps =
                new Overlaps(List.of(FIRST, held(3, 1, 9, 12), held(4, 1, 1, 5), held(5, 2, 5, 9)), Policy.KEEP_FIRST);

        assertThat(List.of(1L, 3L, 4L, 5L))
                .allSatisfy(key -> assertThat(overlaps.winnerOver(key)).isEmpty());
    }

    @Test
    void asksOnceAboutEachPair() {
        List<String> asked = new ArrayList<>();
        OverlapAnswers answers = new OverlapAnswers((stay, later) -> {
            asked.add(stay.key() + " or " + later.key());
            return later.key() != 2;
        });
        List<Held> stays = List.of(FIRST, held(2, 1, 8, 12), held(3, 1, 11, 14), held(4, 1, 5, 7));

        Overlaps first = new Overlaps(stays, answers);
        Overlaps again = new Overlaps(stays, answers);

        assertThat(asked).containsExactly("1 or 2", "2 or 3");
        for (Overlaps overlaps : List.of(first, again)) {
            assertThat(overlaps.winnerOver(1)).contains(stays.get(1));
            assertThat(overlaps.winnerOver(2)).isEmpty();
            assertThat(overlaps.winnerOver(3)).contains(stays.get(1));
            assertThat(overlaps.winnerOver(4)).isEmpty();
        }
    }

    /** A long stay that wins turns out every shorter one; one that loses against any of them turns out none. */
    @Test
    void asksAboutEveryStayThatALongOneMeets() {
        List<Held> stays = List.of(held(1, 1, 1, 3), held(2, 1, 4, 6), held(3, 1, 1, 9));

        Overlaps won = new Overlaps(stays, new OverlapAnswers((stay, later) -> false));
        Overlaps lost = new Overlaps(stays, new OverlapAnswers((stay, later) -> stay.key() == 1));

        assertThat(won.winnerOver(1)).contains(stays.get(2));
        assertThat(won.winnerOver(2)).contains(stays.get(2));
        assertThat(won.winnerOver(3)).isEmpty();
        assertThat(lost.winnerOver(1)).isEmpty();
        assertThat(lost.winnerOver(3)).contains(stays.get(0));
    }

    /** A stay that gave way does not make others give way. */
    @Test
    void comparesWithStaysThatKeepTheirRoomOnly() {
        Overlaps overlaps = new Overlaps(List.of(FIRST, held(2, 1, 8, 12), held(3, 1, 10, 14)), Policy.KEEP_FIRST);

        assertThat(overlaps.winnerOver(2)).contains(FIRST);
        assertThat(overlaps.winnerOver(3)).isEmpty();
    }
}
