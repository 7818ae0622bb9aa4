package herberge.adapter.http.reminder;

import herberge.adapter.http.shared.Body;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Inputs;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.Writes;
import herberge.adapter.http.shared.Writes.Reply;
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
    private final Writes writes;

    public ReminderSettingsRoutes(AutomaticReminderUseCases reminders, Writes writes) {
        this.reminders = reminders;
        this.writes = writes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::read);
        routes.patch(PATH, this::change);
    }

    private void read(Context ctx) {
        ReminderSettingsView settings = reminders.readSettings().read(Calls.caller(ctx));
        Reads.answer(ctx, Reads.etag(settings.version()), settings);
    }

    private void change(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(ctx, claim -> {
            ReminderSettingsView now = reminders
                    .changeSettings()
                    .change(caller, Writes.edit(claim, is -> Body.change(ctx, is, ReminderSettingsRoutes::settings)));
            return Reply.changed(Reads.etag(now.version()), now);
        });
    }

    /** {@code null} brings the default back. */
    private static ReminderSettings settings(Inputs in, ReminderSettings is) {
        ReminderSettings wanted = is;
        for (ReminderType type : ReminderType.values()) {
            if (type.automatic()) {
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
