package herberge.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Tokens;
import herberge.application.testing.TokensContract;
import herberge.domain.shared.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class JwtTokensTest implements TokensContract {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Tokens tokens() {
        return new JwtTokens(new SigningKey("ours", Base64.getEncoder().encodeToString(SECRET)));
    }

    @Override
    public Tokens strangersTokens() {
        return new JwtTokens(new SigningKey("theirs", Base64.getEncoder().encodeToString(OTHER)));
    }

    @Test
    void refusesAnotherIssuer() {
        String token = JWT.create()
                .withIssuer("somebody else")
                .withSubject("7")
                .withExpiresAt(NOON.plusSeconds(60))
                .sign(Algorithm.HMAC256(SECRET));

        assertThat(tokens().verify(token, NOON)).isEmpty();
    }

    @Test
    void refusesATokenThatNeverEnds() {
        String token = JWT.create().withIssuer("herberge").withSubject("7").sign(Algorithm.HMAC256(SECRET));

        assertThat(tokens().verify(token, NOON)).isEmpty();
    }

    @Test
    void refusesAnotherAlgorithmOfTheSameSecret() {
        String token = JWT.create()
                .withIssuer("herberge")
                .withSubject("7")
                .withExpiresAt(NOON.plusSeconds(60))
                .sign(Algorithm.HMAC512(SECRET));

        assertThat(tokens().verify(token, NOON)).isEmpty();
    }

    @Test
    void keepsNoSubjectThatIsNoNumber() {
        String token = JWT.create()
                .withIssuer("herberge")
                .withSubject("admin")
                .withExpiresAt(NOON.plusSeconds(60))
                .sign(Algorithm.HMAC256(SECRET));

        assertThat(tokens().verify(token, NOON)).isEmpty();
        assertThat(tokens().issue(new UserId(7), NOON).token()).isNotEqualTo(token);
    }
}
