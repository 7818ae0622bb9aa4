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
 * Issues and verifies tokens as JWT (RFC 7519), signed with HMAC-SHA-256 by one of the keys that all servers of the house
 * share. The header names the key; no other algorithm is accepted. Thread-safe.
 */
public final class JwtTokens implements Tokens {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    /** How far another server's clock may be ahead. A token that expires later than that was not issued by a server of the house. */
    private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(1);

    private static final String ISSUER = "herberge";
    private static final String SESSION = "sid";

    /** More than a house has sessions; when it is reached, the cache is emptied. */
    private static final int CACHE_SIZE = 1_000;

    private record CachedToken(String key, Verified verified) {}

    /** Valid tokens by their text: verifying a signature took a tenth of a request's processor time. */
    private final Map<String, CachedToken> cache = new ConcurrentHashMap<>();

    @Override
    public Issued issue(UserId user, SessionId session, SigningKey key, Instant now) {
        Instant start = now.truncatedTo(ChronoUnit.SECONDS); // a JWT counts in seconds
        Instant end = start.plus(LIFETIME);
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
        CachedToken known = cache.get(token);
        if (known == null) {
            return verifySignature(token, keys, now);
        }
        if (keys.apply(known.key()).isEmpty()) {
            cache.remove(token); // its key is no longer accepted
            return Optional.empty();
        }
        return Optional.of(known.verified()).filter(verified -> now.isBefore(verified.expiresAt()));
    }

    private Optional<Verified> verifySignature(String token, Function<String, Optional<SigningKey>> keys, Instant now) {
        try {
            DecodedJWT claimed = JWT.decode(token);
            Optional<SigningKey> key = Optional.ofNullable(claimed.getKeyId()).flatMap(keys);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            DecodedJWT jwt = verifier(key.get(), now).verify(claimed);
            Long session = jwt.getClaim(SESSION).asLong();
            Instant end = jwt.getExpiresAtAsInstant(); // null also if the claim is present with the value null
            if (session == null || end == null || end.isAfter(now.plus(LIFETIME).plus(MAX_CLOCK_SKEW))) {
                return Optional.empty();
            }
            UserId user = new UserId(Long.parseLong(jwt.getSubject()));
            Verified verified = new Verified(user, new SessionId(session), end);
            remember(token, new CachedToken(key.get().id(), verified));
            return Optional.of(verified);
        } catch (JWTVerificationException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Ignores the time of issue: another server's clock may be ahead of this one's. */
    private static JWTVerifier verifier(SigningKey key, Instant now) {
        return ((JWTVerifier.BaseVerification) JWT.require(algorithm(key))
                        .withIssuer(ISSUER)
                        .withClaimPresence("exp")
                        .ignoreIssuedAt())
                .build(Clock.fixed(now, ZoneOffset.UTC));
    }

    private void remember(String token, CachedToken entry) {
        if (cache.size() >= CACHE_SIZE) {
            cache.clear();
        }
        cache.put(token, entry);
    }
}
