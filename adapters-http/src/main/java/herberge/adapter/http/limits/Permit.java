package herberge.adapter.http.limits;

import herberge.adapter.http.limits.AdmissionControl.Line;
import herberge.domain.shared.UserId;
import io.javalin.http.Context;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The place of a request among those under way; given back at its end, and for as long as it only waits for news. */
public final class Permit {

    static final String ATTRIBUTE = "herberge.permit";

    private enum State {
        UNDER_WAY,
        PARKED,
        ENDED
    }

    /** What gives the places, and takes them back. */
    interface Issuer {

        /** Learns whose token it is that came by a connection; answers what its user is called as a caller. */
        String learn(String token, UserId user, Object connection);

        void move(Line from, Line to);

        void leave(Line line);

        /** Runs it when there is a place for it again. */
        void resume(Line line, Runnable work);

        boolean park(String caller);

        void unpark(String caller);
    }

    private final Issuer issuer;
    private final Object connection;
    private Line line;
    private State state = State.UNDER_WAY;

    Permit(Issuer issuer, Line line, Object connection) {
        this.issuer = issuer;
        this.line = line;
        this.connection = connection;
    }

    /** Null where nothing is counted, as in a server without shares. */
    private static @Nullable Permit of(Context ctx) {
        return ctx.attribute(ATTRIBUTE);
    }

    /** Counts the request, and all that show the token from now on, as that user's: its token was found good, or is new. */
    public static void belongsTo(Context ctx, String token, UserId user) {
        Permit permit = of(ctx);
        if (permit != null) {
            permit.moveTo(permit.issuer.learn(token, user, permit.connection));
        }
    }

    /** Gives the place up for as long as the request holds neither thread nor connection; false where too many do so. */
    public static boolean park(Context ctx) {
        Permit permit = of(ctx);
        return permit == null || permit.park();
    }

    /** Runs what is left to do for a parked request, once there is a place for it again. */
    public static Executor resuming(Context ctx) {
        Permit permit = of(ctx);
        return permit == null ? Runnable::run : permit::resume;
    }

    private synchronized void moveTo(String caller) {
        Line of = new Line(caller, line.kind());
        if (state == State.UNDER_WAY && !of.equals(line)) {
            Line from = line;
            line = of;
            issuer.move(from, of);
        }
    }

    private synchronized boolean park() {
        if (state != State.UNDER_WAY || !issuer.park(line.caller())) {
            return false;
        }
        state = State.PARKED;
        issuer.leave(line);
        return true;
    }

    private void resume(Runnable work) {
        Line parked = parked();
        issuer.resume(parked, () -> {
            boolean late = !isBack();
            try {
                work.run();
            } finally {
                if (late) {
                    issuer.leave(parked); // the client is gone; the place was taken for nothing
                }
            }
        });
    }

    private synchronized Line parked() {
        return line;
    }

    private synchronized boolean isBack() {
        if (state == State.PARKED) {
            state = State.UNDER_WAY;
            issuer.unpark(line.caller());
            return true;
        }
        return false;
    }

    /** The answer is with the client, or never will be. */
    synchronized void end() {
        State before = state;
        state = State.ENDED;
        if (before == State.UNDER_WAY) {
            issuer.leave(line);
        } else if (before == State.PARKED) {
            issuer.unpark(line.caller());
        }
    }
}
