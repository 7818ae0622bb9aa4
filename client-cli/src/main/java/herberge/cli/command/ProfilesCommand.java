package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.CredentialStore;
import herberge.cli.api.Credentials;
import herberge.cli.api.Json;
import herberge.cli.config.DeskConfig;
import herberge.cli.config.DeskFile;
import herberge.cli.config.Profile;
import herberge.cli.output.Column;
import herberge.cli.output.Listing;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code profiles}: lists the servers that this desk knows. */
@Command(description = "List the profiles of desk.toml, or choose the one that is used.")
final class ProfilesCommand implements Callable<Integer> {

    private final CommandContext context;

    ProfilesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        DeskConfig config = context.desk().config();
        CredentialStore store = CredentialStore.of(context.terminal().env(), context::warn);
        List<JsonNode> profiles = config.profiles().stream()
                .map(profile -> json(profile, config, store))
                .toList();
        context.printer()
                .printList(
                        profiles,
                        new Listing<>(profile -> profile, table(), table()),
                        context.text("profiles.nothing", context.desk().file().path()));
        return ExitCode.OK;
    }

    private static JsonNode json(Profile profile, DeskConfig config, CredentialStore store) {
        ObjectNode json = Json.object()
                .put("name", profile.name())
                .put("server", profile.server().url())
                .put("standard", profile.name().equals(config.standard()))
                .put(
                        "username",
                        store.find(profile.server()).map(Credentials::username).orElse(null))
                .put("language", profile.language().orElse(null))
                .put("colours", profile.colours())
                .put("authorities", profile.trust().authorities().size());
        return json.put(
                "pin",
                profile.trust().pin() == null ? null : profile.trust().pin().text());
    }

    private List<Column<JsonNode>> table() {
        return List.of(
                Column.text("Name", profile -> Json.textOrEmpty(profile, "name")),
                Column.text("Server", profile -> Json.textOrEmpty(profile, "server")),
                Column.text("User name", profile -> Json.textOrEmpty(profile, "username")),
                Column.text("Standard", profile -> Json.flag(profile, "standard") ? context.text("yes") : ""));
    }

    /** {@code profiles use NAME}: makes a profile the standard one. */
    @Command(description = "Use a profile unless another one is named.")
    static final class Use implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "NAME", description = "as profiles lists it")
        String name = "";

        Use(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            Profile profile = context.desk().named(name);
            DeskFile file = context.desk().file();
            file.write(file.read().withStandard(name));
            context.printer().printDone(context.text("profiles.used", name, profile.server()));
            return ExitCode.OK;
        }
    }
}
