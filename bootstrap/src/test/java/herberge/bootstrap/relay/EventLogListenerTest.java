package herberge.bootstrap.relay;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aGuest;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.realtime.AudienceRules;
import herberge.application.realtime.EventStream;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventLogListenerTest {

    private final MemoryHouse house = new MemoryHouse();
    private final EventStream stream = new EventStream(
            house.transactions(),
            house.eventLog(),
            new AudienceRules(EntityCatalogs.of(house), false),
            100,
            Runnable::run);
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger publishings = new AtomicInteger();
    private final EventLogListener news =
            new EventLogListener(stream, looks::incrementAndGet, publishings::incrementAndGet);

    private void addGuest() {
        house.doInWork(() -> house.guests().add(aGuest().details(), BY_SYSTEM));
    }

    private int looksAfter(String what) {
        int before = looks.get();
        news.onMessage(what);
        return looks.get() - before;
    }

    @Test
    void makesTheStreamLookOnlyForWhatItDoesNotHave() {
        addGuest();
        stream.refresh();

        assertThat(looksAfter("1")).isZero(); // our own
        assertThat(looksAfter("2")).isOne();
        assertThat(looksAfter("more")).isOne();
    }

    @Test
    void makesTheStreamLookWhereNewsMayHaveBeenMissed() {
        news.onDisconnected();
        news.onConnected();

        assertThat(looks.get()).isOne();
    }

    @Test
    void takesInWhatItWasToldOf() {
        addGuest();
        addGuest();
        news.onMessage("2");
        news.refresh();

        assertThat(stream.position().seq()).isEqualTo(2);
        assertThat(publishings.get()).isZero();
    }

    @Test
    void hasPublishedWhatItWasToldOfAndCannotFind() {
        news.onMessage("1");
        news.refresh();

        assertThat(publishings.get()).isOne();
    }
}
