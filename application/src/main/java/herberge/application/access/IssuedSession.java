package herberge.application.access;

import java.time.Instant;

/** A session as its user sees it. */
public record IssuedSession(UserView user, Instant expiresAt, boolean mustChangePassword) {

    /** The result of a login or a refresh: the token to send with every request from now on, and the refresh token. */
    public record Opened(
            String token, Instant expiresAt, String refreshToken, UserView user, boolean mustChangePassword) {

        /** Does not contain the tokens. */
        @Override
        public String toString() {
            return "Opened[" + user.username() + ", " + expiresAt + "]";
        }
    }
}
