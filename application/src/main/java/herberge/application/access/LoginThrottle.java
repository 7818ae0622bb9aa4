package herberge.application.access;

import herberge.application.access.FairWorkQueue.Rank;
import herberge.application.access.FairWorkQueue.Ticket;
import herberge.application.port.RateLimits;
import herberge.application.port.RateLimits.Allowance;
import herberge.application.shared.Caller;
import herberge.application.shared.ClientAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Slows down whoever tries passwords. Only failures count. A name that has logged in from a device or an address before
 * has a way of its own there, which no failure of other names and none from elsewhere blocks; a try passes by the first
 * way that is free, and where it fails, it counts there. Names that nobody has count like those of strangers, or the
 * brake would tell them apart.
 */
final class LoginThrottle {

    private static final Allowance OF_DEVICE = new Allowance("login-device", 5, Duration.ofSeconds(30));

    /** Of each client at an address less than of all together: one that goes on failing leaves some to the others. */
    private static final Allowance OF_NAME_AND_CLIENT = new Allowance("login-pair-client", 5, Duration.ofSeconds(30));

    private static final Allowance OF_NAME_AND_ADDRESS = new Allowance("login-pair", 10, Duration.ofSeconds(20));
    private static final Allowance OF_CLIENT = new Allowance("login-address-client", 30, Duration.ofSeconds(5));
    private static final Allowance OF_ADDRESS = new Allowance("login-address", 45, Duration.ofSeconds(4));

    private static final Allowance OF_NAME_FROM_NEW = new Allowance("login-new", 20, Duration.ofSeconds(15));
    private static final Allowance OF_NAME_FROM_FAILED = new Allowance("login-failed", 10, Duration.ofSeconds(30));

    /** Empty for an hour after a failure; only looked at, never waited for. */
    private static final Allowance FAILED_LATELY = new Allowance("login-failed-lately", 1, Duration.ofHours(1));

    private static final Allowance OF_REPEATED = new Allowance("login-repeated", 5, Duration.ofSeconds(30));
    private static final Allowance OF_OWN_PASSWORD = new Allowance("own-password", 5, Duration.ofSeconds(30));

    /** Longer names belong to nobody; they count as one, so that they take no room. */
    private static final int LONGEST_NAME = 50;

    /**
     * Where a try comes from.
     *
     * @param device    what the client that tries is known by if it has logged in before
     * @param signature tells clients at one address apart as far as they let it
     */
    record Origin(ClientAddress from, String device, String signature) {}

    /** Where the name that is tried has logged in before. */
    record Familiar(boolean device, boolean address) {

        boolean anywhere() {
            return device || address;
        }
    }

    private record Counted(Allowance allowance, String key) {}

    private final RateLimits allowances;

    LoginThrottle(RateLimits allowances) {
        this.allowances = allowances;
    }

    /** Somebody tries to log in. */
    Attempt attemptLogIn(String username, Origin origin, Familiar familiar) {
        String name = username.length() > LONGEST_NAME ? "" : username;
        String network = origin.from().network();
        Rank rank = familiar.anywhere() ? Rank.KNOWN : rankOf(network);
        List<List<Counted>> ways = new ArrayList<>();
        if (familiar.device()) {
            ways.add(List.of(new Counted(OF_DEVICE, name + " " + origin.device())));
        }
        List<Counted> here = new ArrayList<>();
        here.add(new Counted(OF_NAME_AND_CLIENT, name + " " + network + " " + origin.signature()));
        here.add(new Counted(OF_NAME_AND_ADDRESS, name + " " + network));
        if (!familiar.address()) {
            here.add(new Counted(OF_CLIENT, network + " " + origin.signature()));
            here.add(new Counted(OF_ADDRESS, network));
            here.add(new Counted(rankOf(network) == Rank.NEW ? OF_NAME_FROM_NEW : OF_NAME_FROM_FAILED, name));
        }
        ways.add(here);
        Ticket ticket = new Ticket(rank, rank == Rank.KNOWN ? name : network);
        return new Attempt(ways, ticket, List.of(new Counted(FAILED_LATELY, network)));
    }

    private Rank rankOf(String network) {
        return allowances.untilNext(FAILED_LATELY, network).isZero() ? Rank.NEW : Rank.FAILED;
    }

    /** The caller says what the own password is: the session may be a stolen one, and shall not hinder the others. */
    Attempt attemptOwnPassword(Caller caller) {
        String key = caller.userId().value() + " " + caller.pass().id();
        return new Attempt(
                List.of(List.of(new Counted(OF_OWN_PASSWORD, key))), PasswordHasher.ticketOf(caller), List.of());
    }

    /** The same wrong password once more, which takes nothing but from itself. */
    void countRepetition(String digest) {
        CallerRateLimiter.require(allowances.take(OF_REPEATED, digest));
    }

    /** One try of a password. */
    final class Attempt {

        private final List<List<Counted>> ways;
        private final Ticket ticket;
        private final List<Counted> noted;

        private Attempt(List<List<Counted>> ways, Ticket ticket, List<Counted> noted) {
            this.ways = List.copyOf(ways);
            this.ticket = ticket;
            this.noted = noted;
        }

        /** Its place in the queue. */
        Ticket ticket() {
            return ticket;
        }

        /** Refuses where it must wait; asked when its turn has come, so that many tries at once gain nothing. */
        void requireFree() {
            CallerRateLimiter.require(ways.stream()
                    .map(this::timeToWait)
                    .reduce((a, b) -> a.compareTo(b) < 0 ? a : b)
                    .orElseThrow());
        }

        private Duration timeToWait(List<Counted> way) {
            return way.stream()
                    .map(one -> allowances.untilNext(one.allowance(), one.key()))
                    .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) < 0 ? b : a);
        }

        void recordFailure() {
            List<Counted> taken = ways.stream()
                    .filter(way -> timeToWait(way).isZero())
                    .findFirst()
                    .orElse(ways.get(0));
            taken.forEach(one -> allowances.take(one.allowance(), one.key()));
            noted.forEach(one -> allowances.take(one.allowance(), one.key()));
        }
    }
}
