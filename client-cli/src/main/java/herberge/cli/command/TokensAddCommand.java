package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.ApiToken;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.output.AccessListings;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Printer;
import herberge.cli.output.Wording;
import herberge.cli.process.ExitCode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tokens add NAME}: makes a token, and shows its secret once. */
@Command(
        description = "Make a token for a script or a machine.",
        footer = {
            "",
            "The token alone goes to standard output, all else to standard error:",
            "  HERBERGE_TOKEN=$(herberge tokens add backup --scope read --expires +365)"
        })
final class TokensAddCommand implements Callable<Integer> {

    private final CommandContext desk;

    @Parameters(paramLabel = "NAME", description = "what it is for")
    String name = "";

    @Option(names = "--scope", required = true, paramLabel = "SCOPE", description = "read or write")
    String scope = "";

    @Option(names = "--expires", required = true, paramLabel = "DAY", description = "the last day on which it is good")
    String expires = "";

    TokensAddCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Instant end = desk.days()
                .day(expires)
                .plusDays(1)
                .atStartOfDay(desk.info().timeZone())
                .toInstant();
        JsonNode body = Json.object().put("name", name).put("scope", scope).put("expiresAt", end.toString());
        ServerResponse answer = desk.api().createOnce(TokensCommand.PATH, body);
        ApiToken made = ApiToken.of(answer.json());
        if (made.secret().isEmpty()) {
            throw new UnexpectedAnswerException("a new token without its secret");
        }
        tell(answer, made, end);
        return ExitCode.OK;
    }

    private void tell(ServerResponse answer, ApiToken made, Instant end) {
        Printer printer = desk.printer();
        switch (printer.format()) {
            case JSON -> printer.json(answer.body());
            case CSV -> printer.csv(List.of(made), AccessListings.secretCsv());
            case TABLE -> {
                printer.line(DisplayWidth.oneLine(made.secret()));
                desk.warn(DisplayWidth.oneLine("Token " + made.id() + " (" + made.name() + ", " + made.scope()
                        + ") is good until " + Wording.moment(end, desk.zone())
                        + ". It is shown only now: keep it safe."
                        + " Scripts take it from HERBERGE_TOKEN."));
            }
        }
    }
}
