package herberge.application.access;

import herberge.domain.user.SessionId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token: the session that it belongs to, the secret that authenticates, and a mark that proves permanently
 * that the session once issued this secret. Tokens of the first releases have no mark.
 */
record RefreshToken(
        SessionId session, String secret, @Nullable String mark) {

    private static final Pattern SHAPE =
            Pattern.compile("([1-9][0-9]{0,17})\\.([A-Za-z0-9_-]{43})(?:\\.([A-Za-z0-9_-]{43}))?");

    static Optional<RefreshToken> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new RefreshToken(
                        new SessionId(Long.parseLong(matcher.group(1))), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** Creates a token with the mark of the session that has this lineage. */
    static RefreshToken of(SessionId session, String secret, String lineage) {
        return new RefreshToken(session, secret, TokenDigests.mark(lineage, secret));
    }

    /** Whether the session with this lineage has issued it, however long ago; only the server can make the mark. */
    boolean belongsTo(String lineage) {
        return mark != null && TokenDigests.matches(mark, TokenDigests.mark(lineage, secret));
    }

    String text() {
        return session.value() + "." + secret + (mark == null ? "" : "." + mark);
    }

    /** Does not contain the secret. */
    @Override
    public String toString() {
        return "RefreshToken[" + session.value() + "]";
    }
}
