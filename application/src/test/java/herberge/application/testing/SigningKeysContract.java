package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.SigningKeys;
import herberge.application.port.SigningKeys.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What every {@link SigningKeys} must do. */
public interface SigningKeysContract extends StoresUnderTest {

    private static String secret(String thirtyTwoOrMore) {
        return Base64.getEncoder().encodeToString(thirtyTwoOrMore.getBytes(StandardCharsets.US_ASCII));
    }

    private SigningKey current(String offered, Instant now) {
        return inWork(() -> signingKeys().ensureCurrent(secret(offered), now.minus(Duration.ofDays(30)), now));
    }

    private SigningKey current(String offered) {
        return current(offered, NOON);
    }

    /** So late that all keys of other tests are outdated. */
    private SigningKey renewed(int years) {
        return current("a secret that is only offered later on, " + years, NOON.plus(Duration.ofDays(366L * years)));
    }

    @Test
    default void givesEverybodyTheSameKeyWhateverIsOffered() {
        SigningKey first = current("the first secret that was ever offered");
        SigningKey second = current("another secret, offered by a second server");

        assertThat(second).isEqualTo(first);
        assertThat(second.secret()).isNotEqualTo(secret("another secret, offered by a second server"));
    }

    @Test
    default void givesAnIdAndASecretThatCanBeUsed() {
        SigningKey key = current("the first secret that was ever offered");

        assertThat(key.id()).isNotBlank();
        assertThat(Base64.getDecoder().decode(key.secret())).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    default void replacesAKeyThatIsTooOldAndKeepsIt() {
        SigningKey old = renewed(100);
        SigningKey fresh = renewed(101);

        assertThat(fresh.id()).isNotEqualTo(old.id());
        assertThat(inWork(() -> signingKeys().listAll())).startsWith(fresh, old);
    }

    @Test
    default void forgetsWhatWasReplacedLongAgoButNeverTheNewest() {
        SigningKey old = renewed(200);
        SigningKey fresh = renewed(201);
        doInWork(() -> signingKeys().forgetReplacedBefore(fresh.createdAt()));
        assertThat(inWork(() -> signingKeys().listAll())).contains(old, fresh);

        doInWork(() -> signingKeys().forgetReplacedBefore(fresh.createdAt().plusSeconds(1)));
        assertThat(inWork(() -> signingKeys().listAll())).contains(fresh).doesNotContain(old);
    }

    @Test
    default void saysNothingOfTheSecret() {
        SigningKey key = current("the first secret that was ever offered");

        assertThat(key.toString()).contains(key.id()).doesNotContain(key.secret());
    }
}
