package herberge.adapter.http.limits;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.limits.AdmissionControl.Admission;
import herberge.adapter.http.limits.AdmissionControl.Bounds;
import herberge.adapter.http.limits.AdmissionControl.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AdmissionControlTest {

    private static final Line ANNA = new Line("anna", WorkKind.ORDINARY);
    private static final Line BEN = new Line("ben", WorkKind.ORDINARY);
    private static final Line ANNA_SEARCHES = new Line("anna", WorkKind.EXPENSIVE);
    private static final Line BEN_SEARCHES = new Line("ben", WorkKind.EXPENSIVE);
    private static final Line DORA = new Line("dora", WorkKind.ORDINARY);
    private static final Line CARLA_SEARCHES = new Line("carla", WorkKind.EXPENSIVE);

    private final AdmissionControl<String> admission =
            new AdmissionControl<>(new Bounds(3, Map.of(WorkKind.EXPENSIVE, 2), Map.of(WorkKind.EXPENSIVE, 3), 7, 5));

    private Admission enter(Line line) {
        return admission.enter(line, "work of " + line.caller());
    }

    private void fill(Line line, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(enter(line)).isEqualTo(Admission.BEGINS);
        }
    }

    @Test
    void letsACallerWaitWhoHasTheWholeShareAndNobodyElse() {
        fill(ANNA, 3);

        assertThat(enter(ANNA)).isEqualTo(Admission.WAITS);
        assertThat(enter(BEN)).isEqualTo(Admission.BEGINS);
    }

    @Test
    void refusesWhatIsMoreThanMayWait() {
        fill(ANNA, 3);
        for (int i = 0; i < 5; i++) {
            assertThat(enter(ANNA)).isEqualTo(Admission.WAITS);
        }

        assertThat(enter(ANNA)).isEqualTo(Admission.REFUSED);
        assertThat(enter(ANNA_SEARCHES)).as("whatever it is").isEqualTo(Admission.REFUSED);
        assertThat(enter(BEN)).isEqualTo(Admission.BEGINS);
    }

    @Test
    void keepsASmallerShareForWhatIsExpensive() {
        fill(ANNA_SEARCHES, 2);

        assertThat(enter(ANNA_SEARCHES)).isEqualTo(Admission.WAITS);
        assertThat(enter(ANNA)).as("what is cheap goes past it").isEqualTo(Admission.BEGINS);
    }

    @Test
    void boundsAKindOfWorkOfAllCallers() {
        fill(ANNA_SEARCHES, 2);
        fill(BEN_SEARCHES, 1);

        assertThat(enter(CARLA_SEARCHES)).isEqualTo(Admission.WAITS);
        assertThat(admission.leave(ANNA_SEARCHES)).containsExactly("work of carla");
    }

    @Test
    void servesCallersInTurnHoweverMuchOneHasWaiting() {
        fill(ANNA_SEARCHES, 2);
        fill(BEN_SEARCHES, 1);
        assertThat(admission.enter(BEN_SEARCHES, "ben 1")).isEqualTo(Admission.WAITS);
        assertThat(admission.enter(BEN_SEARCHES, "ben 2")).isEqualTo(Admission.WAITS);
        assertThat(admission.enter(CARLA_SEARCHES, "carla 1")).isEqualTo(Admission.WAITS);

        assertThat(admission.leave(ANNA_SEARCHES)).containsExactly("ben 1");
        assertThat(admission.leave(ANNA_SEARCHES)).containsExactly("carla 1");
        assertThat(admission.leave(BEN_SEARCHES)).containsExactly("ben 2");
    }

    @Test
    void beginsAllThatOneEndMakesRoomFor() {
        fill(ANNA_SEARCHES, 2);
        fill(BEN_SEARCHES, 1);
        fill(ANNA, 1);
        assertThat(admission.enter(CARLA_SEARCHES, "carla")).isEqualTo(Admission.WAITS);
        assertThat(admission.enter(ANNA, "anna")).isEqualTo(Admission.WAITS);

        assertThat(admission.leave(ANNA_SEARCHES)).containsExactlyInAnyOrder("carla", "anna");
    }

    @Test
    void boundsAllWorkTogetherAndServesTheOthersInTurn() {
        fill(ANNA, 3);
        fill(BEN, 3);
        fill(CARLA_SEARCHES, 1);

        assertThat(admission.enter(CARLA_SEARCHES, "carla")).isEqualTo(Admission.WAITS);
        assertThat(admission.enter(DORA, "dora")).isEqualTo(Admission.WAITS);
        assertThat(admission.leave(ANNA)).containsExactly("carla");
        assertThat(admission.leave(ANNA)).containsExactly("dora");
    }

    @Test
    void countsEntriesApart() {
        AdmissionControl<String> two = new AdmissionControl<>(new Bounds(1, Map.of(), Map.of(WorkKind.ENTRY, 2), 1, 5));
        Line login = new Line("house", WorkKind.ENTRY);
        assertThat(two.enter(new Line("house", WorkKind.DOCUMENT), "document")).isEqualTo(Admission.BEGINS);
        assertThat(two.enter(login, "anna")).as("beside documents").isEqualTo(Admission.BEGINS);
        assertThat(two.enter(login, "ben")).as("of one caller").isEqualTo(Admission.BEGINS);
        assertThat(two.enter(login, "carla")).isEqualTo(Admission.WAITS);

        assertThat(two.leave(login)).containsExactly("carla");
    }

    @Test
    void movesWorkToItsUserHoweverMuchThatHasAndFreesItsPlace() {
        Line house = new Line("house", WorkKind.ORDINARY);
        fill(ANNA, 3);
        fill(house, 3);
        assertThat(admission.enter(house, "ben")).isEqualTo(Admission.WAITS);

        assertThat(admission.move(house, ANNA)).containsExactly("ben");
        assertThat(enter(ANNA)).isEqualTo(Admission.WAITS);
        assertThat(admission.leave(ANNA)).as("four were under way").isEmpty();
        assertThat(admission.leave(ANNA)).containsExactly("work of anna");
    }

    @Test
    void forgetsWhoHasGivenUp() {
        fill(ANNA, 3);
        assertThat(admission.enter(ANNA, "impatient")).isEqualTo(Admission.WAITS);
        assertThat(admission.enter(ANNA, "patient")).isEqualTo(Admission.WAITS);

        assertThat(admission.giveUp(ANNA, "impatient")).isTrue();
        assertThat(admission.giveUp(ANNA, "impatient")).isFalse();
        assertThat(admission.leave(ANNA)).containsExactly("patient");
        assertThat(admission.giveUp(ANNA, "patient")).as("its turn has come").isFalse();
    }

    @Test
    void tellsWaitingForOwnWorkFromWaitingForOthers() {
        fill(ANNA_SEARCHES, 2);
        fill(BEN_SEARCHES, 1);
        assertThat(enter(ANNA_SEARCHES)).isEqualTo(Admission.WAITS);
        assertThat(enter(CARLA_SEARCHES)).isEqualTo(Admission.WAITS);

        assertThat(admission.hasShare(ANNA_SEARCHES)).isFalse();
        assertThat(admission.hasShare(CARLA_SEARCHES)).isTrue();
        assertThat(admission.hasShare(ANNA)).as("one more of all kinds").isTrue();
    }

    @Test
    void letsWhatWasInBeforeWaitHoweverManyDo() {
        fill(ANNA, 3);
        for (int i = 0; i < 10; i++) {
            assertThat(admission.waits(ANNA, "back " + i)).isTrue();
        }

        assertThat(admission.waits(BEN, "back")).isFalse();
    }

    @Test
    void forgetsEverybodyInTheEnd() {
        fill(ANNA, 3);
        enter(ANNA);
        List<String> next = admission.leave(ANNA);
        assertThat(next).hasSize(1);
        assertThat(admission.isIdle()).isFalse();
        for (int i = 0; i < 3; i++) {
            admission.leave(ANNA);
        }

        assertThat(admission.isIdle()).isTrue();
    }

    @Test
    void runsNoMoreExpensiveRequestsOfACallerThanThereAreProcessors() {
        assertThat(expensive(20, 1)).isEqualTo(2);
        assertThat(expensive(20, 2)).isEqualTo(2);
        assertThat(expensive(20, 3)).isEqualTo(3);
        assertThat(expensive(20, 16)).isEqualTo(4);
        assertThat(expensive(5, 16)).isEqualTo(1);
    }

    private static int expensive(int connections, int processors) {
        return requireNonNull(
                CallerShares.of(connections, processors).ofCallerInKind().get(WorkKind.EXPENSIVE));
    }

    @Test
    void runsTheLargeReadsOfACallerOneAfterTheOther() {
        AdmissionControl<String> shipped = new AdmissionControl<>(CallerShares.of(20, 2));
        Line anna = new Line("anna", WorkKind.LARGE);

        assertThat(shipped.enter(anna, "first")).isEqualTo(Admission.BEGINS);
        assertThat(shipped.enter(anna, "second")).isEqualTo(Admission.WAITS);
        assertThat(shipped.hasShare(anna)).isFalse();
        assertThat(shipped.enter(new Line("ben", WorkKind.LARGE), "other")).isEqualTo(Admission.BEGINS);
        assertThat(shipped.enter(new Line("anna", WorkKind.EXPENSIVE), "chart")).isEqualTo(Admission.BEGINS);
        assertThat(shipped.leave(anna)).containsExactly("second");
    }

    @Test
    void givesEveryCallerSomethingHoweverSmallThePool() {
        for (int connections : List.of(1, 2, 5, 20, 200)) {
            Bounds bounds = CallerShares.of(connections, 64);
            assertThat(bounds.ofCaller()).isPositive().isLessThanOrEqualTo(connections);
            assertThat(expensive(connections, 64)).isPositive().isLessThanOrEqualTo(bounds.ofCaller());
            assertThat(bounds.ofKind().get(WorkKind.EXPENSIVE)).isGreaterThan(expensive(connections, 64));
            assertThat(bounds.all()).isGreaterThan(3 * bounds.ofCaller());
            if (connections > 1) {
                assertThat(bounds.ofCaller()).isLessThan(connections);
            }
        }
    }
}
