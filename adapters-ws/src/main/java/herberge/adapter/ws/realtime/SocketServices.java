package herberge.adapter.ws.realtime;

import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.UserView;
import herberge.application.realtime.EventStream;
import herberge.application.realtime.MarkPresence;
import herberge.application.realtime.Presence;
import herberge.application.shared.ClientAddress;
import org.eclipse.jetty.websocket.api.Session;

/** What a socket needs of the house it is in. */
interface SocketServices {

    EventStream stream();

    Presence presence();

    MarkPresence takeFocus();

    Frames frames();

    /** What may wait for sockets. */
    SendQueue.Limits limits();

    /** Who that is; refuses a bad token. */
    AuthenticatedCaller authenticated(Frames.Auth auth, ClientAddress from, String requestId);

    /** It counts among that user's from now on; refuses where there are too many of these. */
    void belongsTo(WebSocketConnection socket, AuthenticatedCaller who);

    /** As he is now; refuses whoever is no more what he came in as. */
    UserView user(AuthenticatedCaller who);

    /** A clock that only moves forward. */
    long nanos();

    /** Does it soon, in a thread that may wait for the database; a socket whose work fails is closed. */
    void later(WebSocketConnection socket, Runnable work);

    /** Cuts the connection if it is still there after a while; a stranger's soon. */
    void cutLater(Session session, boolean known);

    void add(WebSocketConnection socket);

    /** It is served no more. */
    void remove(WebSocketConnection socket);

    /** Its connection has ended too. */
    void gone(WebSocketConnection socket);
}
