package herberge.adapter.http.reminder;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.IdempotentWrites;
import herberge.adapter.http.shared.IdempotentWrites.Reply;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestBody;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.reminder.ReminderView;
import herberge.application.reminder.StepReminder.Until;
import herberge.application.shared.Caller;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderStep;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /reminders}: translates JSON to commands and back; decides nothing. */
public final class ReminderRoutes implements Routes {

    private static final String PATH = "/api/v1/reminders";
    private static final String ONE = PATH + "/{id}";
    private static final String[] READ_ONLY = {"completedAt", "completedBy", "closedReason"};

    private final ReminderUseCases reminders;
    private final IdempotentWrites writes;

    public ReminderRoutes(ReminderUseCases reminders, IdempotentWrites writes) {
        this.reminders = reminders;
        this.writes = writes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::add);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::remove);
        for (ReminderStep step : ReminderStep.values()) {
            routes.post(ONE + "/" + step.code(), ctx -> step(ctx, step));
        }
    }

    private void list(Context ctx) {
        var wanted = QueryParameters.read(ctx, ReminderFields.PARAMETERS, ReminderFields::wanted);
        Paging.answer(ctx, reminders.listReminders().list(RequestContext.caller(ctx), wanted.filter(), wanted.page()));
    }

    private void add(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            ReminderView made = reminders
                    .addReminder()
                    .add(
                            caller,
                            IdempotentWrites.edit(
                                    claim,
                                    blank -> RequestBody.creation(ctx, blank, ReminderFields::details, READ_ONLY)));
            return Reply.created(PATH + "/" + made.id(), EntityResponses.etag(made), made);
        });
    }

    private void read(Context ctx) {
        ReminderView reminder = reminders.readReminder().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, EntityResponses.etag(reminder), reminder);
    }

    private void change(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            ReminderView now = reminders
                    .changeReminder()
                    .change(
                            caller,
                            id(ctx),
                            IdempotentWrites.edit(
                                    claim, is -> RequestBody.change(ctx, is, ReminderFields::details, READ_ONLY)));
            return Reply.changed(EntityResponses.etag(now), now);
        });
    }

    private void remove(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(
                ctx,
                claim -> Reply.removed(reminders
                        .removeReminder()
                        .remove(
                                caller,
                                id(ctx),
                                IdempotentWrites.edit(claim, is -> RequestBody.step(ctx, is, (in, none) -> none)))));
    }

    private void step(Context ctx, ReminderStep step) {
        Caller caller = RequestContext.caller(ctx);
        boolean namesADay = step == ReminderStep.SNOOZE;
        writes.answer(ctx, claim -> {
            ReminderView now = reminders
                    .stepReminder()
                    .step(
                            caller,
                            id(ctx),
                            step,
                            IdempotentWrites.edit(
                                    claim,
                                    is -> RequestBody.step(
                                            ctx,
                                            is,
                                            (in, none) -> namesADay ? new Until(in.date("until", null)) : none)));
            return Reply.changed(EntityResponses.etag(now), now);
        });
    }

    private static ReminderId id(Context ctx) {
        return new ReminderId(RequestContext.id(ctx, "reminder"));
    }
}
