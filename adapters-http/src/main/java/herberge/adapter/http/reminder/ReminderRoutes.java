package herberge.adapter.http.reminder;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.reminder.ReminderUseCases.StepReminder.Until;
import herberge.application.reminder.ReminderView;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderStep;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /reminders}: translates requests to calls of the capabilities, and results to responses. Decides nothing. */
public final class ReminderRoutes implements Routes {

    private static final String PATH = "/api/v1/reminders";
    private static final String ONE = PATH + "/{id}";
    private static final String[] READ_ONLY = {"completedAt", "completedBy", "closedReason"};

    private final ReminderUseCases reminders;

    public ReminderRoutes(ReminderUseCases reminders) {
        this.reminders = reminders;
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
        ChangeResponses.answer(
                ctx,
                reminders
                        .addReminder()
                        .add(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.creation(
                                        ctx, ReminderDetails.BLANK, ReminderFields::details, READ_ONLY)));
    }

    private void read(Context ctx) {
        ReminderView reminder = reminders.readReminder().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, reminder);
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                reminders
                        .changeReminder()
                        .change(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(
                                        ctx, ReminderDetails.BLANK, ReminderFields::details, READ_ONLY)));
    }

    private void remove(Context ctx) {
        ChangeResponses.answer(
                ctx,
                reminders
                        .removeReminder()
                        .remove(RequestContext.caller(ctx), id(ctx), ChangeRequestParser.command(ctx)));
    }

    private void step(Context ctx, ReminderStep step) {
        ChangeResponses.answer(
                ctx,
                reminders
                        .stepReminder()
                        .step(
                                RequestContext.caller(ctx),
                                id(ctx),
                                step,
                                ChangeRequestParser.step(ctx, Until.BLANK, ReminderFields.step(step))));
    }

    private static ReminderId id(Context ctx) {
        return new ReminderId(RequestContext.id(ctx, "reminder"));
    }
}
