package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.ProblemException;
import herberge.cli.api.UnreachableException;
import herberge.cli.input.AccountSheet;
import herberge.cli.input.AccountSheet.Row;
import herberge.cli.input.RefusedException;
import herberge.cli.input.UsageException;
import herberge.cli.output.AccessListings;
import herberge.cli.output.Format;
import herberge.cli.output.Sentences;
import herberge.cli.process.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code users import FILE.csv}: creates all accounts of a sheet, or none if one line is invalid. */
@Command(
        description = "Make all accounts of a CSV file at once.",
        footer = {
            "",
            "Columns, in any order: user name, full name, e-mail, role (admin or user), and if you like password.",
            "German headings will do: Benutzername, Name, E-Mail, Rolle, Passwort. Separated by , or ;",
            "Every line is checked before the first account is made. Who has no password in the file gets one: it is",
            "shown only once, in the format of --output, and must be changed at the first login."
        })
final class UsersImportCommand implements Callable<Integer> {

    /** The status codes that concern a single line; all others concern the login or the server. */
    private static final Set<Integer> LINE_ERRORS = Set.of(400, 409, 422);

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "CSV: UTF-8, or Windows-1252 as old spreadsheets write it")
    Path file = Path.of("");

    @Mixin
    final WriteOptions write = new WriteOptions();

    /** A line of the sheet with the password to set. */
    private record Plan(Row row, String password) {

        static Plan of(Row row) {
            return new Plan(row, row.password().isEmpty() ? FirstPasswordGenerator.generate() : row.password());
        }

        /** The password to show to the owner; empty if the file contains it. */
        String passwordToShow() {
            return row.password().isEmpty() ? password : "";
        }

        JsonNode body() {
            ObjectNode body = Json.object().put("username", row.username()).put("role", row.role());
            if (!row.fullName().isEmpty()) {
                body.put("fullName", row.fullName());
            }
            if (!row.email().isEmpty()) {
                body.put("email", row.email());
            }
            return body.put("password", password);
        }

        @Override
        public String toString() {
            return row.toString();
        }
    }

    UsersImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.printer().requireWhole();
        List<Plan> plans = AccountSheet.read(bytes()).stream().map(Plan::of).toList();
        List<JsonNode> previews = check(plans);
        if (!write.dryRun) {
            createAccounts(plans);
        } else if (context.printer().format() == Format.TABLE) {
            context.printer()
                    .printLine(context.text("users.importDry", context.texts().count(plans.size(), "account")));
        } else {
            context.printer().printList(previews, AccessListings.accounts(), "");
        }
        return ExitCode.OK;
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("file.none", file);
        } catch (IOException e) {
            throw new UsageException("file.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /** Returns the accounts as they would be created; throws with all lines that the server refuses. */
    private List<JsonNode> check(List<Plan> plans) {
        List<String> refused = new ArrayList<>();
        List<JsonNode> previews = new ArrayList<>();
        for (Plan plan : plans) {
            try {
                previews.add(context.api().create("/users", plan.body(), true).json());
            } catch (ProblemException e) {
                if (!LINE_ERRORS.contains(e.problem().status())) {
                    throw e;
                }
                String reasons = new Sentences(context).of(e.problem()).replace("\n", "\n  ");
                refused.add("\n  " + plan + ": " + reasons);
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedException(
                    "users.importRefused",
                    refused.size(),
                    context.texts().count(plans.size(), "line"),
                    String.join("", refused));
        }
        return previews;
    }

    private void createAccounts(List<Plan> plans) {
        List<JsonNode> created = new ArrayList<>();
        try {
            for (Plan plan : plans) {
                JsonNode user =
                        context.api().create("/users", plan.body(), false).json();
                created.add(PasswordDisclosure.addPassword(user, plan.passwordToShow()));
            }
        } catch (ProblemException | UnreachableException e) {
            context.warnAnyway(context.text(
                    "users.importPartly", created.size(), context.texts().count(plans.size(), "accountIs")));
            print(created); // their passwords are not known elsewhere
            throw e;
        }
        print(created);
        if (context.printer().format() == Format.TABLE) {
            context.warnAnyway(context.text("users.imported", context.texts().count(created.size(), "accountIs")));
        }
    }

    private void print(List<JsonNode> created) {
        context.printer().printList(created, AccessListings.accounts(), context.text("users.importNothing"));
    }
}
