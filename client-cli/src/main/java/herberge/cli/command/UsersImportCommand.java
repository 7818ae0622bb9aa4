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
import herberge.cli.output.Wording;
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

/** {@code users import FILE.csv}: makes all accounts of a sheet, or none where one line is wrong. */
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

    /** What is wrong with the line; all else is wrong with the login or the server. */
    private static final Set<Integer> OF_THE_LINE = Set.of(400, 409, 422);

    private final CommandContext desk;

    @Parameters(paramLabel = "FILE", description = "CSV: UTF-8, or Windows-1252 as old spreadsheets write it")
    Path file = Path.of("");

    @Mixin
    final WriteOptions write = new WriteOptions();

    /** A line with the password that goes to the server. */
    private record Plan(Row row, String password) {

        static Plan of(Row row) {
            return new Plan(row, row.password().isEmpty() ? FirstPasswordGenerator.random() : row.password());
        }

        /** What its owner has to be told; nothing where the file says it. */
        String news() {
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

    UsersImportCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<Plan> plans = AccountSheet.read(bytes()).stream().map(Plan::of).toList();
        List<JsonNode> previews = check(plans);
        if (!write.dryRun) {
            make(plans);
        } else if (desk.printer().format() == Format.TABLE) {
            desk.printer()
                    .line("Dry run, nothing is written. Would be made: "
                            + Wording.count(plans.size(), "account", "accounts") + ".");
        } else {
            desk.printer().list(previews, AccessListings.accounts(), "");
        }
        return ExitCode.OK;
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file " + file + ".");
        } catch (IOException e) {
            throw new UsageException("The file " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** The accounts as they would be; throws with all lines that the server refuses. */
    private List<JsonNode> check(List<Plan> plans) {
        List<String> refused = new ArrayList<>();
        List<JsonNode> previews = new ArrayList<>();
        for (Plan plan : plans) {
            try {
                previews.add(desk.api().create("/users", plan.body(), true).json());
            } catch (ProblemException e) {
                if (!OF_THE_LINE.contains(e.problem().status())) {
                    throw e;
                }
                String told = new Sentences(desk).of(e.problem()).replace("\n", "\n  ");
                refused.add("\n  " + plan + ": " + told);
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedException(refused.size() + " of " + Wording.count(plans.size(), "line is", "lines are")
                    + " refused," + " and no account is made:" + String.join("", refused));
        }
        return previews;
    }

    private void make(List<Plan> plans) {
        List<JsonNode> made = new ArrayList<>();
        try {
            for (Plan plan : plans) {
                JsonNode user = desk.api().create("/users", plan.body(), false).json();
                made.add(PasswordDisclosure.with(user, plan.news()));
            }
        } catch (ProblemException | UnreachableException e) {
            desk.warn("Only " + made.size() + " of " + Wording.count(plans.size(), "account is", "accounts are")
                    + " made. Before you try again, take those out of the file that herberge users lists.");
            tell(made); // their passwords are known nowhere else
            throw e;
        }
        tell(made);
        if (desk.printer().format() == Format.TABLE) {
            desk.warn(Wording.count(made.size(), "account is", "accounts are") + " made. Passwords are shown only now,"
                    + " and are for one login: they must be changed then.");
        }
    }

    private void tell(List<JsonNode> made) {
        desk.printer().list(made, AccessListings.accounts(), "No account is made.");
    }
}
