package herberge.application.testing;

import herberge.application.port.Tokens;
import herberge.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens that say whose they are, until when, and a checksum with the secret in it. */
public final class MemoryTokens implements Tokens {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-(\\d{1,12})-\\w+:\\w+");

    private final String secret;

    MemoryTokens(String secret) {
        this.secret = secret;
    }

    @Override
    public Issued issue(UserId user, Instant now) {
        Instant end = Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond());
        return new Issued(token(user, end), end);
    }

    @Override
    public Optional<Verified> verify(String token, Instant now) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        UserId user = new UserId(Long.parseLong(parts.group(1)));
        Instant end = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        boolean valid = token.equals(token(user, end)) && now.isBefore(end);
        return valid ? Optional.of(new Verified(user, end)) : Optional.empty();
    }

    private String token(UserId user, Instant end) {
        String text = user.value() + "-" + end.getEpochSecond();
        return text + "-" + MemoryPasswords.hash("mac", secret + text);
    }
}
