package herberge.bootstrap;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aGuest;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.realtime.EventStream;
import herberge.application.testing.MemoryHouse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventNewsTest {

    private final MemoryHouse house = new MemoryHouse();
    private final EventStream stream = new EventStream(house.transactions(), house.eventLog(), false, 100);
    private final AtomicInteger looks = new AtomicInteger();
    private final EventNews news = new EventNews(stream, looks::incrementAndGet);

    private int looksAfter(String what) {
        int before = looks.get();
        news.told(what);
        return looks.get() - before;
    }

    @Test
    void makesTheStreamLookOnlyForWhatItDoesNotHave() {
        house.doInWork(() -> house.guests().add(aGuest().details(), BY_SYSTEM));
        stream.refresh();

        assertThat(looksAfter("1")).isZero(); // our own
        assertThat(looksAfter("2")).isOne();
        assertThat(looksAfter("as a newer server says it")).isOne();
    }

    @Test
    void makesTheStreamLookWhereNewsMayHaveBeenMissed() {
        news.lost();
        news.back();

        assertThat(looks.get()).isOne();
    }
}
