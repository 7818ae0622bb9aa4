package herberge.application.realtime;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.realtime.EventStream.Joined;
import herberge.application.realtime.EventStream.Start;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class EventStreamTest {

    private static final int MOST_BEHIND = 3_000;
    private static final Caller USER = new Caller(new UserId(2), "anna", Role.USER, "test", null);
    private static final Caller ADMIN = new Caller(new UserId(1), "admin", Role.ADMIN, "test", null);

    private final MemoryHouse house = new MemoryHouse();
    private final EventStream stream = new EventStream(
            house.transactions(),
            house.eventLog(),
            new AudienceRules(EntityCatalogs.of(house), false),
            MOST_BEHIND,
            Runnable::run);
    private final Heard heard = new Heard();

    private static final class Heard implements EventStream.Listener {

        private final List<Long> seqs = new ArrayList<>();

        @Override
        public void happened(List<AddressedEvent> happenings) {
            happenings.forEach(one -> seqs.add(one.seq()));
        }

        @Override
        public void ended() {
            seqs.add(-1L);
        }
    }

    /** Without a listener the stream would keep no events in memory. */
    private void somebodyListens() {
        assertThat(stream.join(stream.position(), new Heard())).isPresent();
    }

    private void happen(int times) {
        for (int i = 0; i < times; i++) {
            house.doInWork(() -> house.guests().add(aGuest().details(), BY_SYSTEM));
        }
    }

    private LogPosition at(long seq) {
        return new LogPosition(stream.position().epoch(), seq);
    }

    private static List<Long> from(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void tellsEachEventOnceAndInOrder() {
        Optional<Joined> joined = stream.join(at(0), heard);
        happen(1_200); // more than a page
        stream.refresh();
        stream.refresh();
        happen(1);
        stream.refresh();

        assertThat(joined).isPresent();
        assertThat(heard.seqs).isEqualTo(from(1, 1_201));
    }

    /** As on a server: one thread passes a page on while another reads the next page. */
    @Test
    void tellsEachEventOnceAndInOrderWhileItReadsOn() {
        ExecutorService telling = Executors.newSingleThreadExecutor();
        try {
            EventStream busy = new EventStream(
                    house.transactions(),
                    house.eventLog(),
                    new AudienceRules(EntityCatalogs.of(house), false),
                    MOST_BEHIND,
                    telling);
            assertThat(busy.join(at(0), heard)).isPresent();
            happen(550);
            busy.refresh();
            assertThat(heard.seqs).isEqualTo(from(1, 550));
            happen(300); // full pages, and an empty page after them
            busy.refresh();

            assertThat(heard.seqs).isEqualTo(from(1, 850));
            assertThat(busy.position().seq()).isEqualTo(850);
        } finally {
            telling.shutdown();
        }
    }

    @Test
    void looksNoFurtherThanItWasToldOf() {
        assertThat(stream.join(at(0), heard)).isPresent();
        happen(3);
        stream.refresh();
        happen(1);

        stream.refreshTo(3);
        assertThat(heard.seqs).isEqualTo(from(1, 3));
        stream.refreshTo(4);
        assertThat(heard.seqs).isEqualTo(from(1, 4));
    }

    @Test
    void tellsWhoJoinsWhatItStillRemembers() {
        somebodyListens();
        happen(10);
        stream.refresh();
        assertThat(stream.join(at(4), heard)).isPresent();
        happen(1);
        stream.refresh();

        assertThat(heard.seqs).isEqualTo(from(5, 11));
    }

    @Test
    void remembersNothingWhileNobodyListens() {
        stream.position();
        happen(10);
        stream.refresh();

        assertThat(stream.position().seq()).isEqualTo(10);
        assertThat(stream.join(at(4), heard)).isEmpty();
        assertThat(stream.page(ADMIN, at(4), 10).upTo()).isEqualTo(at(10));
        assertThat(stream.join(at(10), heard)).isPresent();
        happen(1);
        stream.refresh();
        assertThat(heard.seqs).containsExactly(11L);
    }

    @Test
    void tellsNothingToWhoHasLeft() {
        Joined joined = stream.join(at(0), heard).orElseThrow();
        happen(1);
        stream.refresh();
        joined.close();
        happen(1);
        stream.refresh();

        assertThat(heard.seqs).containsExactly(1L);
    }

    @Test
    void hasWhoIsFurtherBehindReadPagesFirst() {
        somebodyListens();
        happen(2_100);
        stream.refresh();
        assertThat(stream.join(at(99), heard)).isEmpty();

        long after = 99;
        List<Long> read = new ArrayList<>();
        while (stream.join(at(after), heard).isEmpty()) {
            EventPage page = stream.page(ADMIN, at(after), EventStream.PAGE);
            assertThat(page.lost()).isFalse();
            page.happenings().forEach(one -> read.add(one.seq()));
            after = page.upTo().seq();
        }
        read.addAll(heard.seqs);

        assertThat(read).isEqualTo(from(100, 2_100));
    }

    @Test
    void recoversOnlyWhereItCanBeDoneInFull() {
        happen(MOST_BEHIND + 1);
        stream.refresh();
        long now = MOST_BEHIND + 1L;

        assertThat(stream.start("memory", 1L)).isEqualTo(new Start(stream.position(), 1, true));
        assertThat(stream.start("memory", now)).isEqualTo(new Start(stream.position(), now, true));
        Start afresh = new Start(stream.position(), now, false);
        assertThat(stream.start("memory", 0L)).isEqualTo(afresh); // too far behind
        assertThat(stream.start("memory", now + 1)).isEqualTo(afresh); // no client can have seen this event
        assertThat(stream.start("memory", -1L)).isEqualTo(afresh);
        assertThat(stream.start("another", now)).isEqualTo(afresh);
        assertThat(stream.start(null, now)).isEqualTo(afresh);
        assertThat(stream.start("memory", null)).isEqualTo(afresh);
    }

    @Test
    void looksAgainWhereAnotherServerWasFaster() {
        stream.position();
        happen(1);

        assertThat(stream.start("memory", 1L).recovered()).isTrue();
    }

    @Test
    void leavesOutWhatTheCallerMayNotHear() {
        happen(1);
        house.doInWork(() -> house.users().add(aUser().details(), "hash", false, BY_SYSTEM));
        happen(1);

        EventPage forUsers = stream.page(USER, at(0), 10);
        assertThat(forUsers.happenings()).extracting(AddressedEvent::seq).containsExactly(1L, 3L);
        assertThat(forUsers.upTo()).isEqualTo(at(3));
        assertThat(stream.page(ADMIN, at(0), 10).happenings())
                .extracting(one -> one.event().type())
                .containsExactly("guest-created", "user-created", "guest-created");
        assertThat(IntStream.of(1, 2)
                        .mapToObj(
                                limit -> stream.page(USER, at(0), limit).upTo().seq()))
                .containsExactly(1L, 2L);
    }
}
