package herberge.application.access;

import herberge.domain.user.SessionId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A refresh token: which session it belongs to, and the secret that proves it. */
record RefreshToken(SessionId session, String secret) {

    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,17})\\.([A-Za-z0-9_-]{43})");

    static Optional<RefreshToken> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new RefreshToken(new SessionId(Long.parseLong(matcher.group(1))), matcher.group(2)))
                : Optional.empty();
    }

    String text() {
        return session.value() + "." + secret;
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "RefreshToken[" + session.value() + "]";
    }
}
