package herberge.application.access;

import herberge.application.shared.ClientAddress;

/**
 * Exchanges a refresh token for a new access token and the next refresh token. The former refresh token may be used
 * again for half a minute and then gives the same successor, so that a lost answer, or two terminals of one desk, log
 * no user out. If it is used later, the session ends, because there is a copy of the token.
 */
@FunctionalInterface
public interface RefreshSession {

    IssuedSession.Opened refresh(Command command);

    /** The refresh token, and where it comes from. */
    record Command(String refreshToken, ClientAddress from, String requestId) {
        /** Does not contain the token. */
        @Override
        public String toString() {
            return "Command[" + from.text() + "]";
        }
    }
}
