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

    private final SocketLimiter shares = new SocketLimiter(100);
    private final List<Object> sockets = new ArrayList<>();

    private Object opened(ClientAddress from) {
        Object socket = new Object();
        sockets.add(socket);
        shares.add(socket, from);
        return socket;
    }

    private Object opened(UserId user) {
        Object socket = opened(HOUSE);
        shares.belongsTo(socket, user);
        return socket;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "8, 2", "12, 3", "2000, 500"})
    void givesNoUserAllOfThem(int most, int share) {
        assertThat(SocketLimiter.ofUser(most)).isEqualTo(share);
    }

    @Test
    void refusesOneUserMoreThanAQuarterAndNobodyElse() {
        for (int i = 0; i < 25; i++) {
            opened(ANNA);
        }

        assertThatThrownBy(() -> opened(ANNA)).isInstanceOf(Refusal.class);
        opened(BEN);
        shares.remove(sockets.get(0));
        opened(ANNA);
    }

    @Test
    void countsAnAddressUntilItsClientsSayWhoTheyAre() {
        for (int i = 0; i < 12; i++) {
            opened(ELSEWHERE);
        }

        assertThat(shares.isCrowded(ELSEWHERE)).isTrue();
        assertThat(shares.isCrowded(HOUSE)).isFalse();
        shares.belongsTo(sockets.get(0), ANNA);
        assertThat(shares.isCrowded(ELSEWHERE)).isFalse();
    }

    @Test
    void isFullOfAllThatHaveNotGone() {
        for (int i = 0; i < 100; i++) {
            opened(new ClientAddress("a", "a" + i));
        }

        assertThat(shares.isFull()).isTrue();
        shares.remove(sockets.get(3));
        shares.remove(sockets.get(3));
        assertThat(shares.isFull()).isFalse();
        assertThat(shares.size()).isEqualTo(99);
    }

    @Test
    void countsNoSocketThatHasGoneMeanwhile() {
        Object gone = opened(HOUSE);
        shares.remove(gone);

        shares.belongsTo(gone, ANNA);

        assertThat(shares.size()).isZero();
    }

    @Test
    void boundsNothingWhereThereIsNoLimit() {
        SocketLimiter unlimited = new SocketLimiter(0);
        for (int i = 0; i < 1_000; i++) {
            Object socket = new Object();
            unlimited.add(socket, HOUSE);
            unlimited.belongsTo(socket, ANNA);
        }

        assertThat(unlimited.isFull()).isFalse();
        assertThat(unlimited.isCrowded(HOUSE)).isFalse();
    }
}
