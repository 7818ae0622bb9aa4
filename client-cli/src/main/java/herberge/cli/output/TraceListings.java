package herberge.cli.output;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;
import static herberge.cli.output.Column.whole;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.AuditEntry;
import herberge.cli.api.Change;
import herberge.cli.api.HistoryStep;
import herberge.cli.api.Json;
import herberge.cli.text.Code;
import herberge.cli.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of changes, audit entries and histories. Tables show the time of the house, CSV the server's instants.
 */
public final class TraceListings {

    /** Fields that contain the id of an entity of this kind. */
    private static final Map<String, String> REFERENCES = Map.of(
            "roomId", "room",
            "guestId", "guest",
            "bookingId", "booking",
            "continuesId", "booking",
            "continuedById", "booking",
            "assignedTo", "user",
            "completedBy", "user");

    private final SentenceContext context;

    public TraceListings(SentenceContext context) {
        this.context = context;
    }

    public Listing<Change> changes() {
        return changes(change -> Optional.empty());
    }

    /**
     * Lists changes.
     *
     * @param told describes changes in their own words, where the names of the entity and of the operation do not
     */
    public Listing<Change> changes(Function<Change, Optional<String>> told) {
        return new Listing<>(
                Change::of,
                List.of(
                        number("Change", Change::id),
                        whole("When", change -> moment(change.at())),
                        text("Who", Change::username),
                        text("What", change -> told.apply(change).orElseGet(() -> operation(change))),
                        text("Fields", this::fields),
                        text("", this::undo)),
                List.of(
                        number("id", Change::id),
                        text("at", change -> instant(change.at())),
                        text("username", Change::username),
                        text("entity", Change::entity),
                        number("entityId", Change::entityId),
                        text("operation", Change::operation),
                        text("fields", change -> String.join(";", change.fields())),
                        text("undoable", Change::undoable),
                        number("undoes", change -> orEmpty(change.undoes())),
                        number("redoes", change -> orEmpty(change.redoes())),
                        number("undoneBy", change -> orEmpty(change.undoneBy()))));
    }

    public Listing<AuditEntry> audit() {
        return new Listing<>(
                AuditEntry::of,
                List.of(
                        number("ID", AuditEntry::id),
                        number("Change", AuditEntry::changeId),
                        whole("When", entry -> moment(entry.at())),
                        text("Who", AuditEntry::username),
                        text("What", entry -> entry.table() + " " + entry.recordId() + " " + entry.operation()),
                        text("Fields", entry -> String.join(", ", entry.changedFields()))),
                List.of(
                        number("id", AuditEntry::id),
                        number("changeId", AuditEntry::changeId),
                        text("at", entry -> instant(entry.at())),
                        number("userId", entry -> entry.userId() == null ? "" : entry.userId()),
                        text("username", AuditEntry::username),
                        text("table", AuditEntry::table),
                        number("recordId", AuditEntry::recordId),
                        text("operation", AuditEntry::operation),
                        text("old", entry -> json(entry.before())),
                        text("new", entry -> json(entry.after()))));
    }

    /** One row per field; version, time and author show in the first row of a step. */
    public List<Column<HistoryStep>> historyTable() {
        return List.of(
                number("Version", step -> step.first() && step.version() != null ? step.version() : ""),
                whole("When", step -> step.first() ? moment(step.at()) : ""),
                text("Who", step -> step.first() ? step.username() : ""),
                text("Did", step -> step.first() ? new Code("done", step.operation()) : ""),
                text("Change", this::field));
    }

    public static List<Column<HistoryStep>> historyCsv() {
        return List.of(
                number("version", step -> step.version() == null ? "" : step.version()),
                text("at", step -> instant(step.at())),
                number("userId", step -> step.userId() == null ? "" : step.userId()),
                text("username", HistoryStep::username),
                text("operation", HistoryStep::operation),
                text("field", HistoryStep::field),
                text("from", step -> step.from() == null ? "" : step.from()),
                text("to", step -> step.to() == null ? "" : step.to()));
    }

    /** Returns a text such as "booking 17 updated (checkOut, notes) on 2026-12-23 10:00 by anna". */
    public String sentence(Change change) {
        String fields = fields(change);
        return DisplayWidth.oneLine(context.tableTexts()
                .of(
                        "change.sentence",
                        operation(change) + (fields.isEmpty() ? "" : " (" + fields + ")"),
                        moment(change.at()),
                        change.username()));
    }

    /** Returns when the change was made, in the time zone of the house. */
    public String moment(Change change) {
        return moment(change.at());
    }

    /** Returns the changed fields; empty for creations and deletions, which change all of them. */
    private String fields(Change change) {
        return change.operation().equals("updated")
                ? change.fields().stream().map(this::fieldName).collect(Collectors.joining(", "))
                : "";
    }

    private String fieldName(String field) {
        return context.tableTexts().shown(new Code("field", field)).toString();
    }

    private String operation(Change change) {
        String name = context.entityName(change.entity(), change.entityId()).orElse("" + change.entityId());
        Texts texts = context.tableTexts();
        return texts.shown(new Code("entity", change.entity())) + " " + name + " "
                + texts.shown(new Code("done", change.operation()));
    }

    /** Describes the relation to undo and redo; "undo" if the change can be undone. */
    private String undo(Change change) {
        Texts texts = context.tableTexts();
        List<String> words = new ArrayList<>();
        if (change.redoes() != null) {
            words.add(texts.of("change.redoes", change.redoes()));
        } else if (change.undoes() != null) {
            words.add(texts.of("change.undoes", change.undoes()));
        } else if (change.undoable()) {
            words.add(texts.of("change.undoable"));
        }
        if (change.undoneBy() != null) {
            words.add(texts.of("change.undoneBy", change.undoneBy()));
        }
        return String.join(", ", words);
    }

    private static Object orEmpty(@Nullable Long number) {
        return number == null ? "" : number;
    }

    private String field(HistoryStep step) {
        if (step.field().isEmpty()) {
            return "";
        }
        String value = switch (step.operation()) {
            case "created" -> value(step.field(), step.to());
            case "deleted" -> value(step.field(), step.from());
            default -> value(step.field(), step.from()) + " -> " + value(step.field(), step.to());
        };
        return (context.tableTexts().isGerman()
                        ? fieldName(step.field())
                        : step.field().replaceFirst("Id$", "")) + ": " + value;
    }

    /** Returns the value, and the name of an entity instead of its id. */
    private String value(String field, @Nullable String value) {
        String shown = value == null ? "" : StructuredValue.shown(field, value);
        if (value == null || shown.isEmpty()) {
            return context.tableTexts().of("nothing");
        }
        if (field.equals("status")) {
            return context.tableTexts().shown(new Code("status", value)).toString();
        }
        String entity = REFERENCES.getOrDefault(field, "");
        return entity.isEmpty() || !value.matches("[0-9]{1,18}")
                ? shown
                : context.entityName(entity, Long.parseLong(value)).orElse(value);
    }

    private static String json(JsonNode fields) {
        return fields.isObject() ? Json.write(fields) : "";
    }

    private String moment(@Nullable Instant instant) {
        return instant == null ? "" : context.tableTexts().moment(instant, context.zone());
    }

    private static Object instant(@Nullable Instant instant) {
        return instant == null ? "" : instant;
    }
}
