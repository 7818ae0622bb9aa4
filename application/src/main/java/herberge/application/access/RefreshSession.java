package herberge.application.access;

import herberge.application.shared.ClientAddress;

/**
 * Gives whoever shows a refresh token another access token and the refresh token after it. The one before may be shown
 * again for half a minute and then gives the same successor: an answer that was lost, or two terminals of one desk,
 * log nobody out. Shown later it ends the session, because somebody has a copy.
 */
@FunctionalInterface
public interface RefreshSession {

    IssuedSession.Opened refresh(Command command);

    /** What is shown, and from where. */
    record Command(String refreshToken, ClientAddress from, String requestId) {
        /** Says nothing of the token. */
        @Override
        public String toString() {
            return "Command[" + from.text() + "]";
        }
    }
}
