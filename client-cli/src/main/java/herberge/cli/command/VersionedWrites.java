package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Credentials;
import herberge.cli.api.Group;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.Reminder;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.ShownVersions;
import herberge.cli.api.TapeChart;
import herberge.cli.api.Write;
import herberge.cli.input.RefusedException;
import herberge.cli.output.ConflictSentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sends changes of entities. At a keyboard a change is based on the version that this desk has shown last, not on the one
 * that the command has just read: if another user has changed the entity since, the user is told what and asked.
 * Without an interactive user nothing is remembered, and a change is based on the version just read.
 */
final class VersionedWrites {

    private final CommandContext context;
    private @Nullable ShownVersions versions;

    VersionedWrites(CommandContext context) {
        this.context = context;
    }

    /** Changes an entity that was read at this version. */
    ServerResponse patch(String path, long read, JsonNode body, boolean dryRun) {
        return send(path, read, version -> Write.patch(path, version, body), dryRun);
    }

    /** Executes a transition of an entity that was read at this version. */
    ServerResponse transition(String path, long read, JsonNode body, boolean dryRun) {
        return send(path, read, version -> Write.transition(path, version, body), dryRun);
    }

    /** Deletes an entity that was read at this version. */
    void delete(String path, long read, boolean dryRun) {
        send(path, read, version -> Write.delete(path, version), dryRun);
    }

    /** Remembers the versions of entities that a table or a page has shown to the interactive user. */
    void remember(List<?> shown) {
        if (!context.terminal().isInteractive()) {
            return;
        }
        Map<String, Long> byPath = new LinkedHashMap<>();
        for (Object entity : shown) {
            if (entity instanceof TapeChart.Span span && span.version() > 0) {
                put(byPath, span.kind().equals("block") ? "/room-blocks/" : "/bookings/", span.id(), span.version());
            } else if (entity instanceof Booking booking) {
                put(byPath, "/bookings/", booking.id(), booking.version());
            } else if (entity instanceof Guest guest) {
                put(byPath, "/guests/", guest.id(), guest.version());
            } else if (entity instanceof Group group) {
                put(byPath, "/groups/", group.id(), group.version());
            } else if (entity instanceof Reminder reminder) {
                put(byPath, "/reminders/", reminder.id(), reminder.version());
            }
        }
        if (!byPath.isEmpty()) {
            versions().remember(byPath);
        }
    }

    private static void put(Map<String, Long> byPath, String path, @Nullable Long id, long version) {
        if (id != null) {
            byPath.put(path + id, version);
        }
    }

    private ServerResponse send(String path, long read, LongFunction<Write> write, boolean dryRun) {
        if (!context.terminal().isInteractive()) {
            return context.api().send(write.apply(read), dryRun);
        }
        String entity = entity(path);
        long base = Math.min(read, versions().find(entity).orElse(read));
        try {
            return sendAndRemember(entity, write.apply(base), dryRun);
        } catch (ProblemException refused) {
            if (!refused.problem().hasCode("version-conflict")) {
                throw refused;
            }
            long current = Json.number(refused.problem().members(), "currentVersion");
            versions().remember(Map.of(entity, current));
            if (!isOwn(refused.problem())) {
                ask(refused);
            }
            return sendAndRemember(entity, write.apply(current), dryRun);
        }
    }

    private ServerResponse sendAndRemember(String entity, Write write, boolean dryRun) {
        ServerResponse response = context.api().send(write, dryRun);
        if (!dryRun && !response.body().isBlank()) {
            JsonNode after = response.json();
            if (entity.endsWith("/" + after.path("id").asText())) {
                versions().remember(Map.of(entity, after.path("version").asLong()));
            }
        }
        return response;
    }

    /** Says who changed what; throws unless the user wants to change it nevertheless. */
    private void ask(ProblemException refused) {
        if (context.prompt() == null && !context.isConfirmed()) {
            throw refused;
        }
        context.warnAnyway(
                new ConflictSentences(context).changesSince(refused.problem().members()));
        if (!context.prompts("hint.yes").confirm(context.text("conflict.ask"))) {
            throw new RefusedException("move.not");
        }
    }

    /** Whether all changes since are the user's own, such as an undo, a swap or one made in the live chart. */
    private boolean isOwn(Problem conflict) {
        List<String> authors = Json.list(conflict.members(), "changes", change -> Json.textOrEmpty(change, "username"));
        String user = user();
        return !user.isEmpty() && !authors.isEmpty() && authors.stream().allMatch(user::equals);
    }

    private String user() {
        return context.api().access().credentials().map(Credentials::username).orElse("");
    }

    private ShownVersions versions() {
        if (versions == null) {
            versions = context.api().access().shown();
        }
        return versions;
    }

    /** Returns the path of the entity that a request concerns: the first two names of its path. */
    private static String entity(String path) {
        int kind = path.indexOf('/', 1);
        int end = path.indexOf('/', kind + 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
