package herberge.bootstrap.moveout;

import herberge.adapter.sqlite.house.LegacyFileWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the reminders of this house. They replace the open automatic ones that came with the same booking. */
final class RemindersOut {

    private static final Map<String, String> TYPES = Map.of(
            "manual", "manual",
            "incomplete-data", "auto_incomplete_data",
            "payment", "auto_payment",
            "check-in", "auto_checkin",
            "invoice", "auto_invoice",
            "confirmation", "auto_confirmation");

    private static final Set<String> BY_PERSON = Set.of("done", "dismissed");

    private static final String REPLACED = """
            delete from reminders
             where booking_id = ? and reminder_type = ? and is_completed = 0
               and id in (select id from given_back where name = 'reminders')
            """;

    private final LegacyFileWriter file;
    private final Losses losses;

    RemindersOut(LegacyFileWriter file, Losses losses) {
        this.file = file;
        this.losses = losses;
    }

    void write(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("reminders", values);
        String type = TYPES.get(String.valueOf(row.text("type")));
        if (!"manual".equals(type) && !row.has("closed_reason")) {
            losses.add(
                    "replaced-reminders",
                    file.update(REPLACED, List.of(row.number("booking_id"), String.valueOf(type))),
                    0);
        }
        boolean byPerson = !row.has("closed_reason") || BY_PERSON.contains(row.text("closed_reason"));
        LegacyRecord reminder = new LegacyRecord(row)
                .copy("booking_id=booking_id", "title=title", "description=description", "due_date=due_date")
                .copy("priority=priority", "completed_at=completed_at", "snoozed_until=snoozed_until")
                .copy("created_at=created_at", "updated_at=updated_at")
                .own("reminder_type", type)
                .own("is_completed", row.has("closed_reason") ? 1L : 0L)
                .own("is_snoozed", row.has("snoozed_until") ? 1L : 0L)
                .own("completed_by", byPerson ? "manual" : "auto");
        file.insert("reminders", reminder.values());
    }
}
