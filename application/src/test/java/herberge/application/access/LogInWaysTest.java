package herberge.application.access;

import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.access.AccessUseCases.ChangePassword;
import herberge.application.access.AccessUseCases.LogIn;
import herberge.application.shared.AccessRefusal.RateLimited;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.Credential;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.shared.Refusal;
import herberge.domain.user.Role;
import herberge.domain.user.SessionId;
import herberge.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The right password passes despite many wrong ones; and what remains for attackers who guess. */
final class LogInWaysTest {

    private static final String PASSWORD = "long enough";
    private static final ClientAddress HOUSE = at("192.0.2.7");
    private static final int HOURS = 4;
    private static final Duration PULSE = Duration.ofMillis(150);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final AccessUseCases access = Access.of(house, clock);
    private final User ben = stored("ben");
    private int guesses;

    private User stored(String name) {
        String hash = house.passwords().hash(PASSWORD);
        return house.inWork(
                () -> house.users().add(aUser().username(name).role(Role.USER).details(), hash, false, BY_SYSTEM));
    }

    private static ClientAddress at(String address) {
        return new ClientAddress(address, address);
    }

    private static ClientAddress elsewhere(int number) {
        return at("198.51." + number / 250 + "." + number % 250);
    }

    private String guess() {
        return "wrong password " + ++guesses;
    }

    private void logIn(String name, String password, @Nullable String client, ClientAddress from) {
        access.logIn().logIn(new LogIn.Command(name, password, "Terminal", client, from, "request"));
    }

    private void logIn(String name, String password, ClientAddress from) {
        logIn(name, password, null, from);
    }

    /** How long to wait; null if the password was verified or known to be wrong. */
    private @Nullable Duration tried(String name, String password, @Nullable String client, ClientAddress from) {
        try {
            logIn(name, password, client, from);
        } catch (Refusal refusal) {
            return refusal.reasons().get(0) instanceof RateLimited limited ? limited.pause() : null;
        }
        throw new AssertionError("a guess was right");
    }

    /** A client that obeys {@code Retry-After} in whole seconds, while the others go on every 150 milliseconds. */
    private int triesUntilIn(Runnable right, Runnable others) {
        Instant end = clock.instant().plus(Duration.ofMinutes(5));
        Instant next = clock.instant();
        int tries = 0;
        while (clock.instant().isBefore(end)) {
            others.run();
            if (!clock.instant().isBefore(next)) {
                tries++;
                try {
                    right.run();
                    return tries;
                } catch (Refusal refusal) {
                    assertThat(refusal.reasons().get(0)).isInstanceOf(RateLimited.class);
                    Duration pause = ((RateLimited) refusal.reasons().get(0)).pause();
                    next = clock.instant()
                            .plusSeconds(pause.plusNanos(999_999_999).toSeconds());
                }
            }
            clock.advance(PULSE);
        }
        throw new AssertionError("not in after " + tries + " tries");
    }

    private void goOn(int times, Runnable others) {
        for (int i = 0; i < times; i++) {
            others.run();
            clock.advance(PULSE);
        }
    }

    @Test
    void theSameWrongPasswordOfAnOldDeviceKeepsNobodyOut() {
        Runnable phone = () -> tried("ben", "former password", null, HOUSE);
        goOn(400, phone);

        assertThat(triesUntilIn(() -> logIn("ben", PASSWORD, HOUSE), phone)).isEqualTo(1);
    }

    @Test
    void threeFormerPasswordsOfOldDevicesKeepNobodyOut() {
        Runnable phones = () -> {
            for (String former : List.of("former one", "former two", "former three")) {
                tried("ben", former, null, HOUSE);
            }
        };
        goOn(400, phones);

        assertThat(triesUntilIn(() -> logIn("ben", PASSWORD, HOUSE), phones)).isEqualTo(1);
    }

    @Test
    void theSameWrongPasswordIsLookedAtOnceAndThenSlowedByItself() {
        for (int i = 0; i < 5; i++) {
            assertRefused(() -> logIn("nobody", "former password", HOUSE), "unauthenticated");
        }

        assertThat(tried("nobody", "former password", null, HOUSE)).isEqualTo(Duration.ofSeconds(30));
        assertThat(house.passwords().pretended()).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsForgottenAfterAnHour() {
        tried("nobody", "former password", null, HOUSE);
        clock.advance(RecentWrongPasswords.REMEMBERED_FOR);

        tried("nobody", "former password", null, HOUSE);

        assertThat(house.passwords().pretended()).isEqualTo(2);
    }

    @Test
    void nobodyElsewhereLearnsWhatHasBeenTried() {
        tried("nobody", "former password", null, HOUSE);

        tried("nobody", "former password", null, elsewhere(1));

        assertThat(house.passwords().pretended()).isEqualTo(2);
    }

    @Test
    void aPasswordThatWasWrongIsRightOnceItIsThePassword() {
        assertRefused(() -> logIn("ben", "another password", HOUSE), "unauthenticated");
        Caller byBen = new Caller(ben.id(), "ben", Role.USER, "request", null);
        access.changePassword().change(byBen, changing(PASSWORD, "another password"));

        logIn("ben", "another password", HOUSE);
    }

    @Test
    void aRightPasswordOfAnInactiveAccountIsRightOnceItIsActiveAgain() {
        User gone = ben.changeTo(aUser().username("ben").inactive().details(), false, ben.id(), NOON);
        house.doInWork(() -> house.users().save(gone, null));
        assertRefused(() -> logIn("ben", PASSWORD, HOUSE), "unauthenticated");
        house.doInWork(() -> house.users().save(gone.changeTo(ben.details(), false, ben.id(), NOON), null));

        logIn("ben", PASSWORD, HOUSE);
    }

    private static ChangeRequest<ChangePassword.Input> changing(String old, String wanted) {
        return ChangeRequest.to(new ChangePassword.Input(old, wanted));
    }

    @Test
    void madeUpNamesKeepNobodyOutWhoHasLoggedInAtThatAddress() {
        logIn("ben", PASSWORD, HOUSE);
        Runnable script = () -> tried("made-up-" + guesses % 8, guess(), null, HOUSE);
        goOn(400, script);

        assertThat(triesUntilIn(() -> logIn("ben", PASSWORD, HOUSE), script)).isEqualTo(1);
    }

    @Test
    void madeUpNamesOfOneClientKeepNoOtherClientOut() {
        Runnable script = () -> tried("made-up-" + guesses % 8, guess(), "script", HOUSE);
        goOn(400, script);

        assertThat(triesUntilIn(() -> logIn("ben", PASSWORD, "new desk", HOUSE), script))
                .isEqualTo(1);
    }

    @Test
    void guessesOfOneClientKeepNoOtherClientAtThatAddressOut() {
        Runnable script = () -> tried("ben", guess(), "script", HOUSE);
        goOn(400, script);

        assertThat(triesUntilIn(() -> logIn("ben", PASSWORD, "new desk", HOUSE), script))
                .isEqualTo(1);
    }

    @Test
    void guessesUnderInventedNamesOfClientsKeepNobodyOutOnADeviceTheHouseKnows() {
        logIn("ben", PASSWORD, "desk of ben", HOUSE);
        Runnable guest = () -> tried("ben", guess(), "invented-" + guesses, HOUSE);
        goOn(400, guest);

        assertThat(triesUntilIn(() -> logIn("ben", PASSWORD, "desk of ben", HOUSE), guest))
                .isEqualTo(1);
        assertThat(tried("ben", guess(), "another desk", HOUSE)).isPositive();
    }

    @Test
    void aDeviceTheHouseKnowsIsKnownAtEveryAddress() {
        logIn("ben", PASSWORD, "desk of ben", HOUSE);
        Runnable many = () -> tried("ben", guess(), null, elsewhere(guesses % 2_000));
        goOn(1_990, many);

        assertThat(triesUntilIn(() -> logIn("ben", PASSWORD, "desk of ben", at("203.0.113.9")), many))
                .isEqualTo(1);
        assertThat(pauseOf("ben", at("203.0.113.10"))).isPositive();
    }

    private Duration pauseOf(String name, ClientAddress from) {
        return onlyReason(RateLimited.class, () -> logIn(name, PASSWORD, from)).pause();
    }

    @Test
    void guessersThatHaveFailedLeaveAWayToAddressesThatHaveNot() {
        Runnable seventy = () -> tried("ben", guess(), null, elsewhere(guesses % 70));
        goOn(8_000, seventy);

        assertThat(triesUntilIn(() -> logIn("ben", PASSWORD, at("203.0.113.9")), seventy))
                .isEqualTo(1);
    }

    @Test
    void aStolenSessionDoesNotKeepTheOwnerFromChangingThePassword() {
        Caller thief = new Caller(ben.id(), "ben", Role.USER, "request", null, Credential.of(new SessionId(1)));
        Caller owner = new Caller(ben.id(), "ben", Role.USER, "request", null, Credential.of(new SessionId(2)));
        for (int i = 0; i < 5; i++) {
            assertRefused(
                    () -> access.changePassword().change(thief, changing(guess(), "another password")),
                    "validation-failed");
        }
        assertRefused(
                () -> access.changePassword().change(thief, changing(guess(), "another password")), "rate-limited");

        access.changePassword().change(owner, changing(PASSWORD, "another password"));
    }

    /** How many passwords are verified while an attacker tries twice a second. */
    private int looksInHours(String name, IntFunction<@Nullable String> client, IntFunction<ClientAddress> from) {
        int looks = 0;
        for (int second = 0; second < HOURS * 3_600; second++) {
            for (int more = 0; more < 2; more++) {
                looks += tried(name, guess(), client.apply(guesses), from.apply(guesses)) == null ? 1 : 0;
            }
            clock.advance(Duration.ofSeconds(1));
        }
        return looks;
    }

    @Test
    void leavesAGuesserAtOneAddressSoManyTriesAnHour() {
        assertThat(looksInHours("ben", i -> "one", i -> elsewhere(1))).isBetween(HOURS * 120, 5 + HOURS * 120);
    }

    @Test
    void leavesAGuesserAtOneAddressWhoInventsClientsSoManyTriesAnHour() {
        assertThat(looksInHours("ben", i -> "invented-" + i, i -> elsewhere(1)))
                .isBetween(HOURS * 115, 10 + HOURS * 180);
    }

    @Test
    void leavesGuessersAtManyAddressesSoManyTriesAnHour() {
        int looks = 0;
        for (int second = 0; second < HOURS * 3_600; second++) {
            ClientAddress failed = elsewhere(second % 100);
            tried("made-up-" + guesses, guess(), null, failed);
            looks += tried("ben", guess(), null, failed) == null ? 1 : 0;
            ClientAddress fresh = at("2001:db8:0:" + Integer.toHexString(second) + "::/64");
            looks += tried("ben", guess(), null, fresh) == null ? 1 : 0;
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(looks).isBetween(HOURS * 355, 30 + HOURS * 360);
    }

    @Test
    void leavesAGuesserAtAnAddressOfTheOwnerSoManyTriesAnHour() {
        logIn("ben", PASSWORD, HOUSE);

        assertThat(looksInHours("ben", i -> "invented-" + i, i -> HOUSE)).isBetween(HOURS * 170, 10 + HOURS * 180);
    }

    @Test
    void leavesAGuesserOfManyNamesAtOneAddressSoManyTriesAnHour() {
        int looks = 0;
        for (int second = 0; second < HOURS * 3_600; second++) {
            String name = "name-" + guesses;
            looks += tried(name, guess(), "invented-" + guesses, elsewhere(1)) == null ? 1 : 0;
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(looks).isBetween(HOURS * 890, 45 + HOURS * 900);
    }

    @Test
    void tellsOnlyAtAnAddressOfTheHouseWhoIsKnownThere() {
        logIn("ben", PASSWORD, HOUSE);

        for (int i = 0; i < 100; i++) {
            Duration known = tried("ben", guess(), null, elsewhere(1));
            Duration unknown = tried("nobody", guess(), null, elsewhere(2));
            assertThat(known).isEqualTo(unknown);
            clock.advance(Duration.ofSeconds(7));
        }
    }
}
