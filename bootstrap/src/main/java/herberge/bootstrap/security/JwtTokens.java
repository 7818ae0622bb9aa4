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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens as JWT (RFC 7519), signed with HMAC-SHA-256 by a key that all servers of the house share. */
public final class JwtTokens implements Tokens {

    static final Duration LIFE = Duration.ofHours(12);
    private static final String ISSUER = "herberge";

    /** More than a house has sessions; beyond it all are proved anew. */
    private static final int REMEMBERED = 1_000;

    /** Signatures once proved: proving took a tenth of a request's processor time. Only good tokens get in. */
    private final Map<String, Verified> proven = new ConcurrentHashMap<>();

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
        Verified known = proven.get(token);
        if (known == null) {
            return proved(token, now);
        }
        return now.isBefore(known.expiresAt()) ? Optional.of(known) : Optional.empty();
    }

    private Optional<Verified> proved(String token, Instant now) {
        try {
            JWTVerifier verifier = ((JWTVerifier.BaseVerification)
                            JWT.require(algorithm).withIssuer(ISSUER).withClaimPresence("exp"))
                    .build(Clock.fixed(now, ZoneOffset.UTC));
            DecodedJWT jwt = verifier.verify(token);
            UserId user = new UserId(Long.parseLong(jwt.getSubject()));
            Verified verified = new Verified(user, jwt.getExpiresAtAsInstant());
            remember(token, verified);
            return Optional.of(verified);
        } catch (JWTVerificationException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void remember(String token, Verified verified) {
        if (proven.size() >= REMEMBERED) {
            proven.clear();
        }
        proven.put(token, verified);
    }
}
