package herberge.application.testing;

import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Tokens;
import herberge.domain.shared.UserId;
import herberge.domain.user.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens that contain user, session, expiry time and key, and a checksum over them. */
public final class MemoryTokens implements Tokens {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,12})-([^-]+)-\\w+:\\w+");

    @Override
    public Issued issue(UserId user, SessionId session, SigningKey key, Instant now) {
        Instant end = Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond());
        return new Issued(token(user, session, end, key), end);
    }

    @Override
    public Optional<Verified> verify(String token, Function<String, Optional<SigningKey>> keys, Instant now) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        UserId user = new UserId(Long.parseLong(parts.group(1)));
        SessionId session = new SessionId(Long.parseLong(parts.group(2)));
        Instant end = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        return keys.apply(parts.group(4))
                .filter(key -> token.equals(token(user, session, end, key)) && now.isBefore(end))
                .map(key -> new Verified(user, session, end));
    }

    private static String token(UserId user, SessionId session, Instant end, SigningKey key) {
        String text = user.value() + "-" + session.value() + "-" + end.getEpochSecond() + "-" + key.id();
        return text + "-" + MemoryPasswords.hash("mac", key.secret() + text);
    }
}
