package herberge.adapter.http.limits;

import herberge.adapter.http.limits.AdmissionControl.Line;
import herberge.domain.shared.UserId;
import io.javalin.http.Context;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The permit of a running request; released at its end, and while the request only waits for events. */
public final class Permit {

    static final String ATTRIBUTE = "herberge.permit";

    private enum State {
        UNDER_WAY,
        PARKED,
        ENDED
    }

    /** Issues permits and takes them back. */
    interface Issuer {

        /** Records the user of a token that a connection carried; returns the caller name of the user. */
        String learn(String token, UserId user, Object connection);

        void move(Line from, Line to);

        void leave(Line line);

        /** Runs the work when a permit is free again. */
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

    /** Null in a server without limits. */
    private static @Nullable Permit of(Context ctx) {
        return ctx.attribute(ATTRIBUTE);
    }

    /** Counts the request, and further requests with the token, as that user's: the token is verified, or newly issued. */
    public static void belongsTo(Context ctx, String token, UserId user) {
        Permit permit = of(ctx);
        if (permit != null) {
            permit.moveTo(permit.issuer.learn(token, user, permit.connection));
        }
    }

    /** Releases the permit while the request holds neither thread nor connection; false if too many requests are parked. */
    public static boolean park(Context ctx) {
        Permit permit = of(ctx);
        return permit == null || permit.park();
    }

    /** Runs the rest of a parked request once a permit is free again. */
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
                    issuer.leave(parked); // the client is gone; the permit is not needed
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

    /** The response is sent, or cannot be sent. */
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
