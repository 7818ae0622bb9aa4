package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.realtime.AddressedEvent;
import herberge.application.realtime.EventStream.Listener;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FramesTest {

    private final HouseInMemory house = new HouseInMemory();
    private final Frames frames = house.frames();

    private static Caller caller(long id, Role role) {
        return new Caller(new UserId(id), "someone", role, "test", null);
    }

    private List<AddressedEvent> happened() {
        List<AddressedEvent> all = new ArrayList<>();
        LogPosition start = house.stream().position();
        Listener listener = new Listener() {
            @Override
            public void happened(List<AddressedEvent> happenings) {
                all.addAll(happenings);
            }

            @Override
            public void ended() {
                all.clear();
            }
        };
        assertThat(house.stream().join(start, listener)).isPresent();
        house.addGuests(3);
        house.stream().refresh();
        return all;
    }

    @Test
    void writesAnEventOnceHoweverManySocketsGetIt() {
        for (AddressedEvent event : happened()) {
            EncodedFrame written =
                    frames.event(event.visibleTo(caller(2, Role.USER)).orElseThrow());

            for (int i = 3; i < 50; i++) {
                Role role = i % 2 == 0 ? Role.USER : Role.ADMIN;
                assertThat(frames.event(event.visibleTo(caller(i, role)).orElseThrow()))
                        .isSameAs(written);
            }
        }
    }

    @Test
    void writesItOnceAlsoForThoseWhoReadItFromTheLog() {
        AddressedEvent live = happened().get(0);
        EncodedFrame written = frames.event(live);

        AddressedEvent read = house.stream()
                .page(
                        caller(2, Role.USER),
                        new LogPosition(house.stream().position().epoch(), live.seq() - 1),
                        1)
                .happenings()
                .get(0);

        assertThat(frames.event(read)).isSameAs(written);
    }
}
