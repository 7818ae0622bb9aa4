package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.SigningKeys;
import herberge.application.port.SigningKeys.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What every {@link SigningKeys} must do. */
public interface SigningKeysContract extends StoresUnderTest {

    private static String secret(String thirtyTwoOrMore) {
        return Base64.getEncoder().encodeToString(thirtyTwoOrMore.getBytes(StandardCharsets.US_ASCII));
    }

    private SigningKey current(String offered) {
        return inWork(() -> signingKeys().current(secret(offered), NOON));
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
    default void saysNothingOfTheSecret() {
        SigningKey key = current("the first secret that was ever offered");

        assertThat(key.toString()).contains(key.id()).doesNotContain(key.secret());
    }
}
