package herberge.adapter.http.reminder;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.FieldNames;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.ReminderSettingsView;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderSettings.Kind;
import herberge.domain.reminder.ReminderType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /settings/reminders}: which automatic reminders are created. */
public final class ReminderSettingsRoutes implements Routes {

    private static final String PATH = "/api/v1/settings/reminders";

    private final AutomaticReminderUseCases reminders;

    public ReminderSettingsRoutes(AutomaticReminderUseCases reminders) {
        this.reminders = reminders;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::read);
        routes.patch(PATH, this::change);
    }

    private void read(Context ctx) {
        ReminderSettingsView settings = reminders.readSettings().read(RequestContext.caller(ctx));
        EntityResponses.answer(ctx, settings);
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                reminders
                        .changeSettings()
                        .change(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.change(
                                        ctx, ReminderSettings.DEFAULTS, ReminderSettingsRoutes::settings)));
    }

    /** {@code null} restores the default. */
    private static ReminderSettings settings(JsonFields in, ReminderSettings current) {
        ReminderSettings wanted = current;
        for (ReminderType type : ReminderType.values()) {
            if (type.isAutomatic()) {
                Kind kind = current.of(type);
                Kind otherwise = ReminderSettings.DEFAULTS.of(type);
                Boolean active = in.optionalFlag(FieldNames.active(type), kind.active());
                Long days = in.number(FieldNames.days(type), kind.days());
                wanted = wanted.with(
                        type,
                        new Kind(active == null ? otherwise.active() : active, days == null ? otherwise.days() : days));
            }
        }
        return wanted;
    }
}
