package herberge.adapter.http.shared;

import herberge.application.shared.MemoryBudget;
import herberge.application.shared.MemoryBudget.Reservation;
import io.javalin.http.Context;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.Callback;

/**
 * Reserves memory for every request, and releases it at the end of the request: answered, refused, or abandoned by its client.
 * It is the outermost handler, so that no request escapes the count.
 */
public final class RequestMemory extends Handler.Wrapper {

    private static final String RESERVATION = "herberge.reservation";

    private static final MemoryBudget UNLIMITED = new MemoryBudget(Long.MAX_VALUE);

    private final MemoryBudget budget;

    public RequestMemory(MemoryBudget budget) {
        this.budget = budget;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Reservation reservation = budget.reservation();
        request.setAttribute(RESERVATION, reservation);
        Request.addCompletionListener(request, failure -> reservation.close());
        return super.handle(request, response, callback);
    }

    /** The reservation of this request; without a limit if this handler is not installed. */
    static Reservation of(Attributes request) {
        return request.getAttribute(RESERVATION) instanceof Reservation counted ? counted : UNLIMITED.reservation();
    }

    static Reservation of(Context ctx) {
        return ctx.req().getAttribute(RESERVATION) instanceof Reservation counted ? counted : UNLIMITED.reservation();
    }
}
