package herberge.adapter.ws.realtime;

import herberge.application.access.AccessUseCases;
import herberge.application.access.AccessUseCases.Authenticate;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.UserView;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.ClientAddress;
import herberge.domain.shared.Refusal;

/** Authenticates the clients of sockets. */
interface SocketAuthentication {

    /** Returns the caller of a token; refuses an invalid token. */
    AuthenticatedCaller authenticate(Frames.Auth auth, ClientAddress from, String requestId);

    /** Reads the caller's current data; refuses if their account or role has changed since authentication. */
    UserView readUser(AuthenticatedCaller caller);

    /** Authenticates with the use cases. Users who must change their first password are refused. */
    static SocketAuthentication of(AccessUseCases access) {
        return new ByUseCases(access);
    }

    /** Authentication by use cases. */
    record ByUseCases(AccessUseCases access) implements SocketAuthentication {

        @Override
        public AuthenticatedCaller authenticate(Frames.Auth auth, ClientAddress from, String requestId) {
            AuthenticatedCaller caller = access.authenticate()
                    .authenticate(new Authenticate.Presented(auth.token(), from, requestId, auth.clientId()));
            if (caller.mustChangePassword()) {
                throw Refusal.because(new AccessRefusal.PasswordChangeRequired());
            }
            return caller;
        }

        @Override
        public UserView readUser(AuthenticatedCaller caller) {
            return access.readSelf().read(caller.caller());
        }
    }
}
