package herberge.adapter.security;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Tokens;
import herberge.domain.shared.UserId;
import herberge.domain.user.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Tokens as JWT (RFC 7519), signed with HMAC-SHA-256 by one of the keys that all servers of the house share; the header
 * names the key, and nothing but that algorithm is taken.
 */
public final class JwtTokens implements Tokens {

    static final Duration LIFE = Duration.ofMinutes(15);

    /** So far ahead another server's clock may be; what claims to live longer than that, no server of ours has signed. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final String ISSUER = "herberge";
    private static final String SESSION = "sid";

    /** More than a house has sessions; beyond it all are proved anew. */
    private static final int REMEMBERED = 1_000;

    private record Proof(String key, Verified verified) {}

    /** Signatures once proved: proving took a tenth of a request's processor time. Only good tokens get in. */
    private final Map<String, Proof> proven = new ConcurrentHashMap<>();

    @Override
    public Issued issue(UserId user, SessionId session, SigningKey key, Instant now) {
        Instant start = now.truncatedTo(ChronoUnit.SECONDS); // a JWT counts in seconds
        Instant end = start.plus(LIFE);
        String token = JWT.create()
                .withKeyId(key.id())
                .withIssuer(ISSUER)
                .withSubject(Long.toString(user.value()))
                .withClaim(SESSION, session.value())
                .withIssuedAt(start)
                .withExpiresAt(end)
                .sign(algorithm(key));
        return new Issued(token, end);
    }

    private static Algorithm algorithm(SigningKey key) {
        return Algorithm.HMAC256(Base64.getDecoder().decode(key.secret()));
    }

    @Override
    public Optional<Verified> verify(String token, Function<String, Optional<SigningKey>> keys, Instant now) {
        Proof known = proven.get(token);
        if (known == null) {
            return proved(token, keys, now);
        }
        if (keys.apply(known.key()).isEmpty()) {
            proven.remove(token); // what a key proved goes with it
            return Optional.empty();
        }
        return Optional.of(known.verified()).filter(verified -> now.isBefore(verified.expiresAt()));
    }

    private Optional<Verified> proved(String token, Function<String, Optional<SigningKey>> keys, Instant now) {
        try {
            DecodedJWT claimed = JWT.decode(token);
            Optional<SigningKey> key = Optional.ofNullable(claimed.getKeyId()).flatMap(keys);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            DecodedJWT jwt = verifier(key.get(), now).verify(claimed);
            Long session = jwt.getClaim(SESSION).asLong();
            Instant end = jwt.getExpiresAtAsInstant(); // null also where the claim is there and says null
            if (session == null || end == null || end.isAfter(now.plus(LIFE).plus(AHEAD))) {
                return Optional.empty();
            }
            UserId user = new UserId(Long.parseLong(jwt.getSubject()));
            Verified verified = new Verified(user, new SessionId(session), end);
            remember(token, new Proof(key.get().id(), verified));
            return Optional.of(verified);
        } catch (JWTVerificationException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** When it was made does not count: another server's clock may be ahead of this one's. */
    private static JWTVerifier verifier(SigningKey key, Instant now) {
        return ((JWTVerifier.BaseVerification) JWT.require(algorithm(key))
                        .withIssuer(ISSUER)
                        .withClaimPresence("exp")
                        .ignoreIssuedAt())
                .build(Clock.fixed(now, ZoneOffset.UTC));
    }

    private void remember(String token, Proof proof) {
        if (proven.size() >= REMEMBERED) {
            proven.clear();
        }
        proven.put(token, proof);
    }
}
