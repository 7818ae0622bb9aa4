package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Duplicate;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.DateParser;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Listings;
import herberge.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guests add [FIRST] LAST}: adds a guest. */
@Command(description = "Enter a new guest.")
final class GuestsAddCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..2",
            description = "first and last name, or the only name; with --company its contact person")
    List<String> names = new ArrayList<>();

    @Option(names = "--company", paramLabel = "NAME")
    @Nullable
    String company;

    @Option(names = "--email")
    @Nullable
    String email;

    @Option(names = "--phone")
    @Nullable
    String phone;

    @Option(names = "--street")
    @Nullable
    String street;

    @Option(names = "--postal-code")
    @Nullable
    String postalCode;

    @Option(names = "--city")
    @Nullable
    String city;

    @Option(names = "--country")
    @Nullable
    String country;

    @Option(names = "--birth-date", paramLabel = "DATE", description = "1990-05-01 or 01.05.1990")
    @Nullable
    String birthDate;

    @Option(names = "--member", description = "is a member")
    boolean member;

    @Option(names = "--member-number")
    @Nullable
    String memberNumber;

    @Option(names = "--tag", description = "may be repeated")
    List<String> tags = new ArrayList<>();

    @Option(names = "--notes")
    @Nullable
    String notes;

    @Option(names = "--set", paramLabel = "FIELD=TEXT", description = "any other text of a guest, such as profession")
    Map<String, String> others = new LinkedHashMap<>();

    @Option(
            names = {"-y", "--yes"},
            description = "do not ask about guests that may be the same")
    boolean yes;

    @Mixin
    final WriteOptions write = new WriteOptions();

    GuestsAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ObjectNode body = body();
        boolean ask = !yes && !write.dryRun && context.terminal().prompt() != null;
        if (ask && !confirm(duplicates(context.api().create("/guests", body, true)))) {
            context.printer().printLine("Nothing is added.");
            return ExitCode.OK;
        }
        ServerResponse response = context.api().create("/guests", body, write.dryRun);
        context.printer().printEntity(response, Listings.GUESTS, this::sentence);
        if (!ask) {
            duplicates(response).forEach(duplicate -> context.warn("May be the same: " + describe(duplicate) + "."));
        }
        return ExitCode.OK;
    }

    private static List<Duplicate> duplicates(ServerResponse response) {
        return Json.list(response.json(), "duplicates", Duplicate::ofNewGuest);
    }

    private boolean confirm(List<Duplicate> duplicates) {
        if (duplicates.isEmpty()) {
            return true;
        }
        duplicates.forEach(duplicate -> context.printer().printLine("May be the same: " + describe(duplicate)));
        return new MissingInputPrompts(context.terminal(), "say --yes.").confirm("Add another guest?");
    }

    private static String describe(Duplicate duplicate) {
        return DisplayWidth.oneLine(
                duplicate.name() + " (id " + duplicate.id() + "; same " + String.join(", ", duplicate.why()) + ")");
    }

    private String sentence(Guest guest) {
        String id = guest.id() == null ? "" : " (id " + guest.id() + ")";
        return DisplayWidth.oneLine(write.resultText("Added") + ": " + guest.fullName() + id + ".");
    }

    private ObjectNode body() {
        ObjectNode body = Json.object();
        others.forEach(body::put);
        texts().forEach((field, text) -> {
            if (text != null) {
                body.put(field, text);
            }
        });
        if (member) {
            body.put("member", true);
        }
        if (!tags.isEmpty()) {
            ArrayNode all = body.putArray("tags");
            tags.forEach(all::add);
        }
        return body;
    }

    private Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("firstName", names.size() == 2 ? names.get(0) : null);
        texts.put("lastName", names.isEmpty() ? null : names.get(names.size() - 1));
        texts.put("company", company);
        texts.put("email", email);
        texts.put("phone", phone);
        texts.put("street", street);
        texts.put("postalCode", postalCode);
        texts.put("city", city);
        texts.put("country", country);
        texts.put(
                "birthDate",
                birthDate == null ? null : DateParser.parseWholeDate(birthDate).toString());
        texts.put("memberNumber", memberNumber);
        texts.put("notes", notes);
        return texts;
    }
}
