package herberge.bootstrap.security;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Tokens;
import herberge.domain.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** Tokens as JWT (RFC 7519), signed with HMAC-SHA-256 by a key that all servers of the house share. */
public final class JwtTokens implements Tokens {

    static final Duration LIFE = Duration.ofHours(12);
    private static final String ISSUER = "herberge";

    private final SigningKey key;
    private final Algorithm algorithm;

    public JwtTokens(SigningKey key) {
        this.key = key;
        this.algorithm = Algorithm.HMAC256(Base64.getDecoder().decode(key.secret()));
    }

    @Override
    public Issued issue(UserId user, Instant now) {
        Instant start = now.truncatedTo(ChronoUnit.SECONDS); // a JWT counts in seconds
        Instant end = start.plus(LIFE);
        String token = JWT.create()
                .withKeyId(key.id())
                .withIssuer(ISSUER)
                .withSubject(Long.toString(user.value()))
                .withIssuedAt(start)
                .withExpiresAt(end)
                .sign(algorithm);
        return new Issued(token, end);
    }

    @Override
    public Optional<Verified> verify(String token, Instant now) {
        try {
            JWTVerifier verifier = ((JWTVerifier.BaseVerification)
                            JWT.require(algorithm).withIssuer(ISSUER).withClaimPresence("exp"))
                    .build(Clock.fixed(now, ZoneOffset.UTC));
            DecodedJWT jwt = verifier.verify(token);
            UserId user = new UserId(Long.parseLong(jwt.getSubject()));
            return Optional.of(new Verified(user, jwt.getExpiresAtAsInstant()));
        } catch (JWTVerificationException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
