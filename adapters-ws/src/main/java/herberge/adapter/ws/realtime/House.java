package herberge.adapter.ws.realtime;

import herberge.application.access.Authenticated;
import herberge.application.access.UserView;
import herberge.application.realtime.EventStream;
import herberge.application.realtime.Presence;
import herberge.application.realtime.TakeFocus;
import herberge.application.shared.ClientAddress;
import org.eclipse.jetty.websocket.api.Session;

/** What a socket needs of the house it is in. */
interface House {

    EventStream stream();

    Presence presence();

    TakeFocus takeFocus();

    Frames frames();

    /** What may wait for sockets. */
    Outbox.Limits limits();

    /** Who that is; refuses a bad token. */
    Authenticated authenticated(Frames.Auth auth, ClientAddress from, String requestId);

    /** It counts among that user's from now on; refuses where there are too many of these. */
    void belongsTo(Socket socket, Authenticated who);

    /** As he is now; refuses whoever is no more what he came in as. */
    UserView user(Authenticated who);

    /** A clock that only moves forward. */
    long nanos();

    /** Does it soon, in a thread that may wait for the database; a socket whose work fails is closed. */
    void later(Socket socket, Runnable work);

    /** Cuts the connection if it is still there after a while; a stranger's soon. */
    void cutLater(Session session, boolean known);

    void add(Socket socket);

    /** It is served no more. */
    void remove(Socket socket);

    /** Its connection has ended too. */
    void gone(Socket socket);
}
