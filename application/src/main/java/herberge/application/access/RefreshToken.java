package herberge.application.access;

import herberge.domain.user.SessionId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token: which session it belongs to, the secret that lets in, and a mark that tells for good that the session
 * once gave this secret out. Tokens of the first releases have no mark.
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

    /** With the mark of the session that has this lineage. */
    static RefreshToken of(SessionId session, String secret, String lineage) {
        return new RefreshToken(session, secret, TokenDigests.mark(lineage, secret));
    }

    /** Whether the session with this lineage has given it out, however long ago: nobody else can make the mark. */
    boolean belongsTo(String lineage) {
        return mark != null && TokenDigests.matches(mark, TokenDigests.mark(lineage, secret));
    }

    String text() {
        return session.value() + "." + secret + (mark == null ? "" : "." + mark);
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "RefreshToken[" + session.value() + "]";
    }
}
