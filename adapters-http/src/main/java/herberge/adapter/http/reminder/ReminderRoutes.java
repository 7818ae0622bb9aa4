package herberge.adapter.http.reminder;

import herberge.adapter.http.shared.Body;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Parameters;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.Writes;
import herberge.adapter.http.shared.Writes.Reply;
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
    private final Writes writes;

    public ReminderRoutes(ReminderUseCases reminders, Writes writes) {
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
        var wanted = Parameters.read(ctx, ReminderInputs.PARAMETERS, ReminderInputs::wanted);
        Paging.answer(ctx, reminders.listReminders().list(Calls.caller(ctx), wanted.filter(), wanted.page()));
    }

    private void add(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(ctx, claim -> {
            ReminderView made = reminders
                    .addReminder()
                    .add(
                            caller,
                            Writes.edit(claim, blank -> Body.creation(ctx, blank, ReminderInputs::details, READ_ONLY)));
            return Reply.created(PATH + "/" + made.id(), Reads.etag(made), made);
        });
    }

    private void read(Context ctx) {
        ReminderView reminder = reminders.readReminder().read(Calls.caller(ctx), id(ctx));
        Reads.answer(ctx, Reads.etag(reminder), reminder);
    }

    private void change(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(ctx, claim -> {
            ReminderView now = reminders
                    .changeReminder()
                    .change(
                            caller,
                            id(ctx),
                            Writes.edit(claim, is -> Body.change(ctx, is, ReminderInputs::details, READ_ONLY)));
            return Reply.changed(Reads.etag(now), now);
        });
    }

    private void remove(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(
                ctx,
                claim -> Reply.removed(reminders
                        .removeReminder()
                        .remove(caller, id(ctx), Writes.edit(claim, is -> Body.step(ctx, is, (in, none) -> none)))));
    }

    private void step(Context ctx, ReminderStep step) {
        Caller caller = Calls.caller(ctx);
        boolean namesADay = step == ReminderStep.SNOOZE;
        writes.answer(ctx, claim -> {
            ReminderView now = reminders
                    .stepReminder()
                    .step(
                            caller,
                            id(ctx),
                            step,
                            Writes.edit(
                                    claim,
                                    is -> Body.step(
                                            ctx,
                                            is,
                                            (in, none) -> namesADay ? new Until(in.date("until", null)) : none)));
            return Reply.changed(Reads.etag(now), now);
        });
    }

    private static ReminderId id(Context ctx) {
        return new ReminderId(Calls.id(ctx, "reminder"));
    }
}
