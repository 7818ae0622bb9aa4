package herberge.application.access;

import herberge.application.port.Allowances;
import herberge.application.port.Allowances.Allowance;
import herberge.application.shared.ClientAddress;
import herberge.domain.shared.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Slows down whoever tries passwords. Only failures count: per name and address, per address whatever the name, and per
 * name from all those addresses together that its user never logged in at. A user's own addresses are not among them,
 * so nobody elsewhere can lock him out. Names that nobody has count alike, or the brake would tell them apart.
 */
final class LogInBrake {

    private static final Allowance OF_NAME_AND_ADDRESS = new Allowance("login-pair", 5, Duration.ofSeconds(30));
    private static final Allowance OF_ADDRESS = new Allowance("login-address", 30, Duration.ofSeconds(5));
    private static final Allowance OF_NAME_FOR_STRANGERS = new Allowance("login-strangers", 30, Duration.ofSeconds(10));
    private static final Allowance OF_OWN_PASSWORD = new Allowance("own-password", 5, Duration.ofSeconds(30));

    /** Longer names belong to nobody; they count as one, so that they take no room. */
    private static final int LONGEST_NAME = 50;

    private record Counted(Allowance allowance, String key) {}

    private final Allowances allowances;

    LogInBrake(Allowances allowances) {
        this.allowances = allowances;
    }

    /** Somebody tries to log in; {@code known} says whether that user has done so from there before. */
    Attempt logIn(String username, ClientAddress from, boolean known) {
        String name = username.length() > LONGEST_NAME ? "" : username;
        List<Counted> counted = new ArrayList<>();
        counted.add(new Counted(OF_NAME_AND_ADDRESS, name + " " + from.network()));
        counted.add(new Counted(OF_ADDRESS, from.network()));
        if (!known) {
            counted.add(new Counted(OF_NAME_FOR_STRANGERS, name));
        }
        return new Attempt(List.copyOf(counted));
    }

    /** Somebody with a token says what the password is: it may be a stolen token. */
    Attempt ownPassword(UserId user) {
        return new Attempt(List.of(new Counted(OF_OWN_PASSWORD, Long.toString(user.value()))));
    }

    /** One try of a password. */
    final class Attempt {

        private final List<Counted> counted;

        private Attempt(List<Counted> counted) {
            this.counted = counted;
        }

        /** Refuses where it must wait; asked when its turn has come, so that many tries at once gain nothing. */
        void requireFree() {
            RateLimits.require(counted.stream()
                    .map(one -> allowances.untilNext(one.allowance(), one.key()))
                    .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) < 0 ? b : a));
        }

        void failed() {
            counted.forEach(one -> allowances.take(one.allowance(), one.key()));
        }
    }
}
