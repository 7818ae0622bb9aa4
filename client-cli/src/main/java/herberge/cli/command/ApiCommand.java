package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerAddress;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.Write;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code api METHOD PATH [JSON]}: sends any request of the API, for what has no command of its own. */
@Command(
        description = "Send any request of the API, for what has no command of its own.",
        footer = {
            "",
            "The API is described at /docs of the server. Examples:",
            "  herberge api GET /admin/jobs",
            "  herberge api PATCH /rooms/4 '{\"active\": false}' --if-match 3",
            "  herberge api DELETE /reminders/7 --if-match 2"
        })
final class ApiCommand implements Callable<Integer> {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PATCH", "DELETE");
    private static final String PREFIX = "/api/v1";

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "METHOD", description = "GET, POST, PATCH or DELETE")
    String method = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "such as /bookings/17; with its query")
    String path = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "JSON", description = "the body")
    @Nullable
    String body;

    @Option(names = "--if-match", paramLabel = "VERSION", description = "the version that the change is based on")
    @Nullable
    Long version;

    @Mixin
    final WriteOptions write = new WriteOptions();

    ApiCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String verb = method.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(verb)) {
            throw new UsageException("api.method", method);
        }
        if (!path.startsWith("/")) {
            throw new UsageException("api.path", path);
        }
        if (!ServerAddress.accepts(path)) {
            throw new UsageException("api.characters", path);
        }
        String target = path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length()) : path;
        ServerResponse response = verb.equals("GET")
                ? context.api().get(target, QueryString.none())
                : context.api().send(new Write(verb, target, json(), version, Write.newKey()), write.dryRun);
        context.printer().printJson(response.body());
        return ExitCode.OK;
    }

    private JsonNode json() {
        try {
            return body == null ? Json.object() : Json.parse(body);
        } catch (UnexpectedAnswerException e) {
            throw new UsageException("api.body", String.valueOf(e.getMessage()));
        }
    }
}
