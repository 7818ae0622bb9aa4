package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Account;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.User;
import herberge.cli.output.AccessListings;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Printer;
import java.util.List;

/** Shows a first password, once: on a pipe alone, so that a script can take it. */
final class PasswordDisclosure {

    private final CommandContext desk;
    private final String password;
    private final boolean ours;

    private PasswordDisclosure(CommandContext desk, String password, boolean ours) {
        this.desk = desk;
        this.password = password;
        this.ours = ours;
    }

    /** Of a password from the input, which whoever typed it knows, or of one made here. */
    static PasswordDisclosure of(CommandContext desk, boolean fromInput, boolean dryRun) {
        return fromInput
                ? new PasswordDisclosure(desk, new MissingInputPrompts(desk.terminal(), "").firstLineOfInput(), false)
                : new PasswordDisclosure(desk, FirstPasswordGenerator.random(), !dryRun);
    }

    String password() {
        return password;
    }

    void tell(ServerResponse answer, String done) {
        Printer printer = desk.printer();
        User user = User.of(answer.json());
        String sentence = DisplayWidth.oneLine(done + ": " + described(user) + ".");
        switch (printer.format()) {
            case JSON -> printer.json(ours ? Json.write(with(answer.json(), password)) : answer.body());
            case CSV ->
                printer.csv(
                        List.of(new Account(user, ours ? password : "")),
                        AccessListings.accounts().csv());
            case TABLE -> {
                if (ours) {
                    printer.line(password);
                    desk.warn(sentence
                            + " The password is shown only now, and is for one login: it must be changed then.");
                } else {
                    printer.line(sentence);
                }
            }
        }
    }

    static String described(User user) {
        String id = user.id() == null ? "" : ", id " + user.id();
        return user.username() + " (" + user.role() + id + (user.active() ? "" : ", inactive") + ")";
    }

    /** The server's own JSON, and what only we know. */
    static JsonNode with(JsonNode user, String password) {
        return user instanceof ObjectNode all && !password.isEmpty()
                ? all.deepCopy().put("password", password)
                : user;
    }
}
