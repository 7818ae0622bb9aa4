package herberge.cli.output;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;

import herberge.cli.api.Reminder;
import herberge.cli.text.Code;
import herberge.cli.text.ShortDay;
import herberge.cli.text.Text;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of reminders, and a reminder as a sentence. */
public final class ReminderListings {

    private static final List<Column<Reminder>> CSV = List.of(
            number("id", reminder -> orEmpty(reminder.id())),
            text("dueDate", Reminder::dueDate),
            text("priority", Reminder::priority),
            text("type", Reminder::type),
            text("title", Reminder::title),
            text("description", Reminder::description),
            number("bookingId", reminder -> orEmpty(reminder.bookingId())),
            number("assignedTo", reminder -> orEmpty(reminder.assignedTo())),
            text("snoozedUntil", reminder -> orEmpty(reminder.snoozedUntil())),
            text("completedAt", reminder -> orEmpty(reminder.completedAt())),
            number("completedBy", reminder -> orEmpty(reminder.completedBy())),
            text("closedReason", Reminder::closedReason),
            number("version", Reminder::version));

    private final SentenceContext context;

    public ReminderListings(SentenceContext context) {
        this.context = context;
    }

    public Listing<Reminder> reminders() {
        return new Listing<>(
                Reminder::of,
                List.of(
                        number("ID", reminder -> orEmpty(reminder.id())),
                        Column.whole("Due", Reminder::dueDate),
                        text("Priority", reminder -> new Code("priority", reminder.priority())),
                        text("What", Reminder::title),
                        number("Booking", reminder -> orEmpty(reminder.bookingId())),
                        text("For", this::assignee),
                        text("", ReminderListings::state)),
                CSV);
    }

    /**
     * Returns a sentence such as "Done reminder 7: Call Meyer, due Thu 2026-12-24, high priority, booking 17, for anna,
     * done."
     */
    public String sentence(String happened, Reminder reminder) {
        Texts texts = context.texts();
        String assignedUser = assignee(reminder);
        Object state = state(reminder);
        List<String> parts = new ArrayList<>();
        parts.add(reminder.title());
        parts.add(texts.of(new Text("reminder.due", reminder.dueDate())));
        parts.add(texts.of(new Text("reminder.priority", new Code("priority", reminder.priority()))));
        if (reminder.bookingId() != null) {
            parts.add(texts.of("reminder.booking", reminder.bookingId()));
        }
        if (!assignedUser.isEmpty()) {
            parts.add(texts.of("reminder.for", assignedUser));
        }
        if (!state.equals("")) {
            parts.add(texts.shown(state).toString());
        }
        String number = reminder.id() == null ? "" : " " + reminder.id();
        return DisplayWidth.oneLine(texts.of("reminder.sentence", happened, number, String.join(", ", parts)));
    }

    private String assignee(Reminder reminder) {
        return reminder.assignedTo() == null ? "" : context.userName(reminder.assignedTo());
    }

    private static Object state(Reminder reminder) {
        if (!reminder.closedReason().isEmpty()) {
            return new Code("closedReason", reminder.closedReason());
        }
        return reminder.snoozedUntil() == null
                ? ""
                : new Text("reminder.snoozed", new ShortDay(reminder.snoozedUntil()));
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
