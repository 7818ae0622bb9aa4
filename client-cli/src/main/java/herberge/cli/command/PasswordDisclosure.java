package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.NewAccount;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.User;
import herberge.cli.output.AccessListings;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Printer;
import herberge.cli.text.Texts;
import java.util.List;

/** Shows a first password once; on a pipe nothing else is written to standard output, so that a script can read it. */
final class PasswordDisclosure {

    private final CommandContext context;
    private final String password;
    private final boolean generated;

    private PasswordDisclosure(CommandContext context, String password, boolean generated) {
        this.context = context;
        this.password = password;
        this.generated = generated;
    }

    /** Uses a password from the input, which the caller knows already, or generates one. */
    static PasswordDisclosure create(CommandContext context, boolean fromInput, boolean dryRun) {
        return fromInput
                ? new PasswordDisclosure(
                        context, context.prompts("hint.passwordStdin").readPassword(), false)
                : new PasswordDisclosure(context, FirstPasswordGenerator.generate(), !dryRun);
    }

    String password() {
        return password;
    }

    void print(ServerResponse response, String done) {
        Printer printer = context.printer();
        User user = User.of(response.json());
        String sentence = DisplayWidth.oneLine(done + ": " + describe(context.texts(), user) + ".");
        switch (printer.format()) {
            case JSON ->
                printer.printWholeJson(
                        generated ? Json.write(addPassword(response.json(), password)) : response.body());
            case CSV ->
                printer.printCsv(
                        List.of(new NewAccount(user, generated ? password : "")),
                        AccessListings.accounts().csv());
            case TABLE -> {
                if (generated) {
                    printer.printLine(password);
                    context.warnAnyway(sentence + " " + context.text("password.once"));
                } else {
                    printer.printDone(sentence);
                }
            }
        }
    }

    static String describe(Texts texts, User user) {
        String id = user.id() == null ? "" : ", id " + user.id();
        return user.username() + " (" + user.role() + id + (user.active() ? "" : ", " + texts.of("inactive")) + ")";
    }

    /** Adds the password to the server's JSON, which does not contain it. */
    static JsonNode addPassword(JsonNode user, String password) {
        return user instanceof ObjectNode all && !password.isEmpty()
                ? all.deepCopy().put("password", password)
                : user;
    }
}
