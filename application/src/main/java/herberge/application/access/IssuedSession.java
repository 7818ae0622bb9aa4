package herberge.application.access;

import java.time.Instant;

/** A login that is under way. */
public record IssuedSession(UserView user, Instant expiresAt, boolean mustChangePassword) {

    /** What a fresh login gives: the token to show with every request from now on. */
    public record Opened(
            String token, Instant expiresAt, String refreshToken, UserView user, boolean mustChangePassword) {

        /** Says nothing of the tokens. */
        @Override
        public String toString() {
            return "Opened[" + user.username() + ", " + expiresAt + "]";
        }
    }
}
