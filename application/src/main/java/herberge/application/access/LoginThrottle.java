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
 * Slows down password guessing. Only failures count. A user name that has logged in from a device or an address before
 * has a limit of its own there, which failures of other names or from elsewhere do not use up. An attempt passes by the
 * first limit that is free; if it fails, it counts there. Names that do not exist count like names of unknown clients,
 * because the throttle would otherwise reveal which names exist.
 */
final class LoginThrottle {

    private static final Allowance OF_DEVICE = new Allowance("login-device", 5, Duration.ofSeconds(30));

    /**
     * The limit for each client at an address is lower than for all clients at it, so that one client that keeps
     * failing leaves some attempts to the others.
     */
    private static final Allowance OF_NAME_AND_CLIENT = new Allowance("login-pair-client", 5, Duration.ofSeconds(30));

    private static final Allowance OF_NAME_AND_ADDRESS = new Allowance("login-pair", 10, Duration.ofSeconds(20));
    private static final Allowance OF_CLIENT = new Allowance("login-address-client", 30, Duration.ofSeconds(5));
    private static final Allowance OF_ADDRESS = new Allowance("login-address", 45, Duration.ofSeconds(4));

    private static final Allowance OF_NAME_FROM_NEW = new Allowance("login-new", 20, Duration.ofSeconds(15));
    private static final Allowance OF_NAME_FROM_FAILED = new Allowance("login-failed", 10, Duration.ofSeconds(30));

    /** Empty for an hour after a failure; it is only read, no attempt waits for it. */
    private static final Allowance FAILED_LATELY = new Allowance("login-failed-lately", 1, Duration.ofHours(1));

    private static final Allowance OF_REPEATED = new Allowance("login-repeated", 5, Duration.ofSeconds(30));
    private static final Allowance OF_OWN_PASSWORD = new Allowance("own-password", 5, Duration.ofSeconds(30));

    /** No user name is longer. All longer names count as one, so that they use no memory. */
    private static final int LONGEST_NAME = 50;

    /**
     * Where an attempt comes from.
     *
     * @param device    identifies the client if it has logged in before
     * @param signature distinguishes clients at one address as far as they allow it
     */
    record Origin(ClientAddress from, String device, String signature) {}

    /** Where this user name has logged in before. */
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

    /** Starts an attempt to log in. */
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

    /**
     * Starts an attempt of a logged-in caller to give the own password. It has a limit of its own, because the session
     * may be stolen and must not block the user's logins.
     */
    Attempt attemptOwnPassword(Caller caller) {
        String key = caller.userId().value() + " " + caller.pass().id();
        return new Attempt(
                List.of(List.of(new Counted(OF_OWN_PASSWORD, key))), PasswordHasher.ticketOf(caller), List.of());
    }

    /** Counts another attempt with the same wrong password; this uses up only a limit of its own. */
    void countRepetition(String digest) {
        CallerRateLimiter.require(allowances.take(OF_REPEATED, digest));
    }

    /** One attempt to give a password. */
    final class Attempt {

        private final List<List<Counted>> ways;
        private final Ticket ticket;
        private final List<Counted> alsoCounted;

        private Attempt(List<List<Counted>> ways, Ticket ticket, List<Counted> alsoCounted) {
            this.ways = List.copyOf(ways);
            this.ticket = ticket;
            this.alsoCounted = alsoCounted;
        }

        /** The place of this attempt in the queue. */
        Ticket ticket() {
            return ticket;
        }

        /**
         * Refuses the attempt if it has to wait. Also called when its turn comes, so that many attempts at the same
         * time gain nothing.
         */
        void requireFree() {
            CallerRateLimiter.require(ways.stream()
                    .map(this::timeToWait)
                    .reduce((a, b) -> a.compareTo(b) < 0 ? a : b)
                    .orElseThrow());
        }

        private Duration timeToWait(List<Counted> way) {
            return way.stream()
                    .map(counted -> allowances.untilNext(counted.allowance(), counted.key()))
                    .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) < 0 ? b : a);
        }

        void recordFailure() {
            List<Counted> taken = ways.stream()
                    .filter(way -> timeToWait(way).isZero())
                    .findFirst()
                    .orElse(ways.get(0));
            taken.forEach(counted -> allowances.take(counted.allowance(), counted.key()));
            alsoCounted.forEach(counted -> allowances.take(counted.allowance(), counted.key()));
        }
    }
}
