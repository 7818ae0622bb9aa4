package herberge.adapter.http.reminder;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.IdempotentWrites;
import herberge.adapter.http.shared.IdempotentWrites.Reply;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.RequestBody;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.ReminderSettingsView;
import herberge.application.shared.Caller;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderSettings.Kind;
import herberge.domain.reminder.ReminderType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /settings/reminders}: which automatic reminders the house wants. */
public final class ReminderSettingsRoutes implements Routes {

    private static final String PATH = "/api/v1/settings/reminders";

    private final AutomaticReminderUseCases reminders;
    private final IdempotentWrites writes;

    public ReminderSettingsRoutes(AutomaticReminderUseCases reminders, IdempotentWrites writes) {
        this.reminders = reminders;
        this.writes = writes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::read);
        routes.patch(PATH, this::change);
    }

    private void read(Context ctx) {
        ReminderSettingsView settings = reminders.readSettings().read(RequestContext.caller(ctx));
        EntityResponses.answer(ctx, EntityResponses.etag(settings), settings);
    }

    private void change(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            ReminderSettingsView now = reminders
                    .changeSettings()
                    .change(
                            caller,
                            IdempotentWrites.edit(
                                    claim, is -> RequestBody.change(ctx, is, ReminderSettingsRoutes::settings)));
            return Reply.changed(EntityResponses.etag(now), now);
        });
    }

    /** {@code null} brings the default back. */
    private static ReminderSettings settings(JsonFields in, ReminderSettings is) {
        ReminderSettings wanted = is;
        for (ReminderType type : ReminderType.values()) {
            if (type.isAutomatic()) {
                Kind kind = is.of(type);
                Kind otherwise = ReminderSettings.DEFAULTS.of(type);
                Boolean active = in.optionalFlag(ReminderSettings.activeField(type), kind.active());
                Long days = in.number(ReminderSettings.daysField(type), kind.days());
                wanted = wanted.with(
                        type,
                        new Kind(active == null ? otherwise.active() : active, days == null ? otherwise.days() : days));
            }
        }
        return wanted;
    }
}
