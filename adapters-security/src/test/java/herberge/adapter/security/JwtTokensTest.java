package herberge.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import herberge.application.port.Tokens;
import herberge.application.testing.TokensContract;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JwtTokensTest implements TokensContract {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final byte[] SECRET = Base64.getDecoder().decode(OURS.secret());

    @Override
    public Tokens tokens() {
        return new JwtTokens();
    }

    private static JWTCreator.Builder good() {
        return JWT.create()
                .withKeyId(OURS.id())
                .withIssuer("herberge")
                .withSubject("7")
                .withClaim("sid", 11)
                .withExpiresAt(NOON.plusSeconds(60));
    }

    private Optional<Tokens.Verified> verified(String token) {
        return tokens().verify(token, TokensContract::keys, NOON);
    }

    @Test
    void takesWhatIsWellMade() {
        assertThat(verified(good().sign(Algorithm.HMAC256(SECRET)))).isPresent();
    }

    @Test
    void takesWhatAServerWithAClockAheadHasSigned() {
        assertThat(verified(good().withIssuedAt(NOON.plusSeconds(5)).sign(Algorithm.HMAC256(SECRET))))
                .isPresent();
    }

    @Test
    void refusesAnotherIssuer() {
        assertThat(verified(good().withIssuer("somebody else").sign(Algorithm.HMAC256(SECRET))))
                .isEmpty();
    }

    @Test
    void refusesATokenThatNeverEnds() {
        String token = JWT.create()
                .withKeyId(OURS.id())
                .withIssuer("herberge")
                .withSubject("7")
                .withClaim("sid", 11)
                .sign(Algorithm.HMAC256(SECRET));

        assertThat(verified(token)).isEmpty();
    }

    @Test
    void refusesATokenThatClaimsToLiveLongerThanOursDo() {
        Instant latest = NOON.plus(JwtTokens.LIFETIME).plusSeconds(60);

        assertThat(verified(good().withExpiresAt(latest).sign(Algorithm.HMAC256(SECRET))))
                .isPresent();
        assertThat(verified(good().withExpiresAt(latest.plusSeconds(1)).sign(Algorithm.HMAC256(SECRET))))
                .isEmpty();
    }

    @Test
    void refusesATokenWhoseEndIsNull() {
        assertThat(verified(good().withExpiresAt((Instant) null).sign(Algorithm.HMAC256(SECRET))))
                .isEmpty();
    }

    @Test
    void refusesATokenOfNoSession() {
        String token = JWT.create()
                .withKeyId(OURS.id())
                .withIssuer("herberge")
                .withSubject("7")
                .withExpiresAt(NOON.plusSeconds(60))
                .sign(Algorithm.HMAC256(SECRET));

        assertThat(verified(token)).isEmpty();
    }

    @Test
    void refusesATokenWithoutTheNameOfAKey() {
        String token = JWT.create()
                .withIssuer("herberge")
                .withSubject("7")
                .withClaim("sid", 11)
                .withExpiresAt(NOON.plusSeconds(60))
                .sign(Algorithm.HMAC256(SECRET));

        assertThat(verified(token)).isEmpty();
    }

    @Test
    void refusesAnotherAlgorithmOfTheSameSecret() {
        assertThat(verified(good().sign(Algorithm.HMAC512(SECRET)))).isEmpty();
    }

    @Test
    void refusesNoneAndWhatAPrivateKeySigned() throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();

        assertThat(verified(good().sign(Algorithm.none()))).isEmpty();
        assertThat(verified(good().sign(Algorithm.RSA256(null, (RSAPrivateKey) pair.getPrivate()))))
                .isEmpty();
    }

    @Test
    void refusesAPublicKeyTakenForASecret() throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();

        assertThat(verified(good().sign(Algorithm.HMAC256(pair.getPublic().getEncoded()))))
                .isEmpty();
    }

    @Test
    void refusesASubjectThatIsNoNumber() {
        assertThat(verified(good().withSubject("admin").sign(Algorithm.HMAC256(SECRET))))
                .isEmpty();
    }
}
