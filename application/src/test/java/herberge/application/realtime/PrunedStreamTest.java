package herberge.application.realtime;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aGuest;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.EventLog.Keeping;
import herberge.application.realtime.EventStream.Start;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.guest.Guest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A stream whose log was pruned, or holds more events than the stream has read. */
final class PrunedStreamTest {

    private static final Caller SYSTEM = Caller.system("test");
    private static final long MOST_BEHIND = 5_000;

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final EventStream stream = new EventStream(
            house.transactions(),
            house.eventLog(),
            new AudienceRules(EntityCatalogs.of(house), false),
            MOST_BEHIND,
            Runnable::run);

    /** Records the events that it receives. */
    private static final class Ear implements EventStream.Listener {
        private final List<Long> heard = new ArrayList<>();
        private boolean ended;

        @Override
        public void happened(List<AddressedEvent> happenings) {
            happenings.forEach(one -> heard.add(one.seq()));
        }

        @Override
        public void ended() {
            ended = true;
        }
    }

    /** Without a listener the stream would keep no events in memory. */
    private void somebodyListens() {
        assertThat(stream.join(stream.position(), new Ear())).isPresent();
    }

    private void happen(int events) {
        house.doInWork(
                () -> IntStream.range(0, events).forEach(i -> house.guests().add(aGuest().details(), BY_SYSTEM)));
    }

    private int forget() {
        return house.inWork(() -> house.eventLog().prune(new Keeping(7, 1_000_000), 1_000));
    }

    private void aWeekPasses() {
        clock.advance(Duration.ofDays(8));
    }

    private Start from(long after) {
        return stream.start(stream.position().epoch(), after);
    }

    private LogPosition at(long seq) {
        return new LogPosition(stream.position().epoch(), seq);
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void tellsNothingTwiceToWhoReadAheadOfIt() {
        stream.position();
        happen(5);
        Ear ear = new Ear();
        assertThat(stream.page(SYSTEM, at(0), 3).upTo()).isEqualTo(at(3)); // another server has published already

        assertThat(stream.join(at(3), ear)).isPresent();
        stream.refresh();

        assertThat(ear.heard).isEqualTo(numbers(4, 5));
    }

    @Test
    void remembersNothingFromBeforeAnErasure() {
        somebodyListens();
        Guest guest = house.storedGuest();
        stream.refresh();
        house.doInWork(() -> house.guests().erase(guest.id(), LocalDate.of(2026, 4, 20), NOON));
        stream.refresh();

        assertThat(stream.page(SYSTEM, at(0), 10).happenings())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.event().payload().toString())
                        .doesNotContain(guest.details().name().lastName()));
    }

    @Test
    void recoversAsFarBackAsTheLogIsKept() {
        happen(10);
        aWeekPasses();
        happen(10);

        assertThat(forget()).isEqualTo(10);

        assertThat(from(9).recovered()).isFalse();
        assertThat(from(10).recovered()).isTrue();
        assertThat(from(20).recovered()).isTrue();
        assertThat(from(21).recovered()).isFalse();
    }

    @Test
    void recoversNothingOnceEverythingIsForgotten() {
        happen(10);
        aWeekPasses();
        forget();

        assertThat(from(9)).isEqualTo(new Start(stream.position(), 10, false));
        assertThat(from(10).recovered()).isTrue();
    }

    @Test
    void recoversWhatIsForgottenAndStillInMemory() {
        somebodyListens();
        happen(10);
        stream.refresh();
        aWeekPasses();
        forget();
        Ear ear = new Ear();

        assertThat(from(4).recovered()).isTrue();
        assertThat(stream.join(at(4), ear)).isPresent();

        assertThat(ear.heard).isEqualTo(numbers(5, 10));
    }

    @Test
    void saysThatPagesWereLost() {
        happen(10);
        stream.position();
        aWeekPasses();
        forget();

        assertThat(stream.page(SYSTEM, at(5), 10).lost()).isTrue();
        happen(1);
        assertThat(stream.page(SYSTEM, at(5), 10).lost()).isTrue();
        assertThat(stream.page(SYSTEM, at(10), 10).lost()).isFalse();
        assertThat(stream.page(SYSTEM, at(11), 10).lost()).isFalse();
    }

    @Test
    void endsRatherThanLeaveAHoleWhereItSleptTooLong() {
        stream.position();
        happen(10);
        Ear ear = new Ear();
        assertThat(stream.join(at(0), ear)).isPresent();
        aWeekPasses();
        happen(1);
        forget();

        stream.refresh();

        assertThat(ear.ended).isTrue();
        assertThat(ear.heard).isEmpty();
        assertThat(stream.position().seq()).isEqualTo(11);
        assertThat(from(10).recovered()).isTrue();
    }

    @Test
    void looksAgainForWhoReadAheadOfIt() {
        stream.position();
        happen(5);
        Ear ear = new Ear();

        assertThat(stream.join(at(5), ear)).isPresent();

        assertThat(stream.position().seq()).isEqualTo(5);
        happen(1);
        stream.refresh();
        assertThat(ear.heard).containsExactly(6L);
    }

    @Test
    void leadsNobodyFromOneLogIntoAnother() {
        stream.position();
        happen(5);
        stream.refresh();
        LogPosition between = at(3);
        LogPosition ahead = at(500);
        house.eventLog().replace("another");

        for (LogPosition place : List.of(between, ahead)) {
            stream.refresh();
            Ear ear = new Ear();
            assertThat(stream.join(place, ear)).isEmpty();
            happen(1);
            stream.refresh();
            assertThat(ear.heard).isEmpty();
            assertThat(stream.page(SYSTEM, place, 10)).isEqualTo(new EventPage(List.of(), place, true));
        }
    }

    /** Between two refreshes of the stream, a client's page is the first to read the other log. */
    @Test
    void endsEverybodyWhereAPageMeetsAnotherLog() {
        LogPosition start = stream.position();
        happen(5);
        Ear ear = new Ear();
        assertThat(stream.join(start, ear)).isPresent();
        house.eventLog().replace("another");

        assertThat(stream.page(SYSTEM, start, 10)).isEqualTo(new EventPage(List.of(), start, true));

        assertThat(ear.ended).isTrue();
        assertThat(ear.heard).isEmpty();
        assertThat(stream.position()).isEqualTo(new LogPosition("another", 5));
    }

    @Test
    void keepsNobodyWaitingForEventsThatTheLogDoesNotReach() {
        happen(2);

        assertThat(stream.join(at(7), new Ear())).isEmpty();
        assertThat(stream.page(SYSTEM, at(7), 10).lost()).isTrue();
    }
}
