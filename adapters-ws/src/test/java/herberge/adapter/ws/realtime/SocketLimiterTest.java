package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.shared.ClientAddress;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SocketLimiterTest {

    private static final ClientAddress HOUSE = new ClientAddress("192.0.2.7", "192.0.2.7");
    private static final ClientAddress ELSEWHERE = new ClientAddress("198.51.100.1", "198.51.100.1");
    private static final UserId ANNA = new UserId(1);
    private static final UserId BEN = new UserId(2);

    private final SocketLimiter limiter = new SocketLimiter(100);
    private final List<Object> sockets = new ArrayList<>();

    private Object open(ClientAddress from) {
        Object socket = new Object();
        sockets.add(socket);
        limiter.add(socket, from);
        return socket;
    }

    private Object open(UserId user) {
        Object socket = open(HOUSE);
        limiter.assignToUser(socket, user);
        return socket;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "8, 2", "12, 3", "2000, 500"})
    void givesNoUserAllOfThem(int most, int share) {
        assertThat(SocketLimiter.maxPerUser(most)).isEqualTo(share);
    }

    @Test
    void refusesOneUserMoreThanAQuarterAndNobodyElse() {
        for (int i = 0; i < 25; i++) {
            open(ANNA);
        }

        assertThatThrownBy(() -> open(ANNA)).isInstanceOf(Refusal.class);
        open(BEN);
        limiter.remove(sockets.get(0));
        open(ANNA);
    }

    @Test
    void countsAnAddressUntilItsClientsSayWhoTheyAre() {
        for (int i = 0; i < 12; i++) {
            open(ELSEWHERE);
        }

        assertThat(limiter.isCrowded(ELSEWHERE)).isTrue();
        assertThat(limiter.isCrowded(HOUSE)).isFalse();
        limiter.assignToUser(sockets.get(0), ANNA);
        assertThat(limiter.isCrowded(ELSEWHERE)).isFalse();
    }

    @Test
    void isFullOfAllThatHaveNotGone() {
        for (int i = 0; i < 100; i++) {
            open(new ClientAddress("a", "a" + i));
        }

        assertThat(limiter.isFull()).isTrue();
        limiter.remove(sockets.get(3));
        limiter.remove(sockets.get(3));
        assertThat(limiter.isFull()).isFalse();
        assertThat(limiter.size()).isEqualTo(99);
    }

    @Test
    void countsNoSocketThatHasGoneMeanwhile() {
        Object gone = open(HOUSE);
        limiter.remove(gone);

        limiter.assignToUser(gone, ANNA);

        assertThat(limiter.size()).isZero();
    }

    @Test
    void boundsNothingWhereThereIsNoLimit() {
        SocketLimiter unlimited = new SocketLimiter(0);
        for (int i = 0; i < 1_000; i++) {
            Object socket = new Object();
            unlimited.add(socket, HOUSE);
            unlimited.assignToUser(socket, ANNA);
        }

        assertThat(unlimited.isFull()).isFalse();
        assertThat(unlimited.isCrowded(HOUSE)).isFalse();
    }
}
