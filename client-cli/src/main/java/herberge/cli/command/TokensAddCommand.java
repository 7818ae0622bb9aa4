package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.ApiToken;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.output.AccessListings;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Printer;
import herberge.cli.process.ExitCode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tokens add NAME}: creates an API token and shows its secret once. */
@Command(
        description = "Make a token for a script or a machine.",
        footer = {
            "",
            "The token alone goes to standard output, all else to standard error:",
            "  HERBERGE_TOKEN=$(herberge tokens add backup --scope read --expires +365)"
        })
final class TokensAddCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "what it is for")
    String name = "";

    @Option(names = "--scope", required = true, paramLabel = "SCOPE", description = "read or write")
    String scope = "";

    @Option(names = "--expires", required = true, paramLabel = "DAY", description = "the last day on which it is good")
    String expires = "";

    TokensAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Instant end = context.days()
                .parseDay(expires)
                .plusDays(1)
                .atStartOfDay(context.info().timeZone())
                .toInstant();
        JsonNode body = Json.object().put("name", name).put("scope", scope).put("expiresAt", end.toString());
        ServerResponse response = context.api().createOnce(TokensCommand.PATH, body);
        ApiToken created = ApiToken.of(response.json());
        if (created.secret().isEmpty()) {
            throw new UnexpectedAnswerException("a new token without its secret");
        }
        print(response, created, end);
        return ExitCode.OK;
    }

    private void print(ServerResponse response, ApiToken created, Instant end) {
        Printer printer = context.printer();
        switch (printer.format()) {
            case JSON -> printer.printWholeJson(response.body());
            case CSV -> printer.printCsv(List.of(created), AccessListings.secretCsv());
            case TABLE -> {
                printer.printLine(DisplayWidth.oneLine(created.secret()));
                context.warnAnyway(DisplayWidth.oneLine(context.text(
                        "tokens.added",
                        created.id(),
                        created.name(),
                        created.scope(),
                        context.texts().moment(end, context.zone()))));
            }
        }
    }
}
