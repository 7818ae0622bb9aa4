package herberge.cli.command;

import herberge.cli.api.Api;
import herberge.cli.api.KeyPin;
import herberge.cli.api.ServerAddress;
import herberge.cli.api.ShownCertificate;
import herberge.cli.api.Trust;
import herberge.cli.config.DeskConfig;
import herberge.cli.config.DeskFile;
import herberge.cli.config.Profile;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code setup}: makes the file that tells a desk which server to use, or takes it over at that desk. */
@Command(description = "Take over the settings of an administrator, or make them.")
final class SetupCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the file to take over")
    @Nullable
    Path file;

    @Option(
            names = "--for-desk",
            paramLabel = "FILE",
            description = "make this file, with --server, --ca-file, --lang and --no-color as they are given")
    @Nullable
    Path made;

    @Option(names = "--name", paramLabel = "NAME", description = "the name of the profile; default: house")
    String name = "house";

    @Option(names = "--pin", description = "accept the server by the key that it has now, and by no other")
    boolean pin;

    SetupCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if ((file == null) == (made == null)) {
            throw new UsageException("setup.what");
        }
        if (made != null) {
            make(new DeskFile(made));
        } else if (file != null) {
            takeOver(new DeskFile(file));
        }
        return ExitCode.OK;
    }

    /** Adds the profile to the file, so one file may name several houses. */
    private void make(DeskFile target) {
        if (!Profile.isName(name)) {
            throw new UsageException("profile.name", name);
        }
        Profile profile = profile();
        new Api(context.api().access(), profile.trust()).checkAlive(); // works with this trust, or says why not
        target.write(target.read().with(new DeskConfig(name, List.of(profile))));
        if (profile.trust().pin() != null) {
            context.warn(context.text("setup.pin", profile.trust().pin().text()));
        }
        if (profile.server().isReadableInTransit()) {
            context.warn(context.text("login.readable", profile.server()));
        }
        context.printer().printDone(context.text("setup.made", target.path(), name, profile.server()));
    }

    private Profile profile() {
        ServerAddress server = context.api().access().server();
        Trust trust = context.desk().trust(server);
        if (pin) {
            if (!server.isSecure()) {
                throw new UsageException("setup.noKey", server);
            }
            trust = new Trust(trust.authorities(), KeyPin.of(ShownCertificate.of(server)));
        }
        String language = context.desk().language();
        return new Profile(
                name,
                server,
                trust,
                language.isEmpty()
                        ? Optional.empty()
                        : Optional.of(context.texts().isGerman() ? "de" : "en"),
                context.desk().hasColours());
    }

    private void takeOver(DeskFile source) {
        DeskConfig handed = source.read();
        if (handed.profiles().isEmpty()) {
            throw new UsageException("setup.nothing", source.path());
        }
        DeskFile own = context.desk().file();
        DeskConfig present = own.read();
        List<String> replaced = handed.profiles().stream()
                .filter(profile -> present.find(profile.name())
                        .filter(other -> !other.equals(profile))
                        .isPresent())
                .map(Profile::name)
                .toList();
        if (!replaced.isEmpty()
                && !context.prompts("hint.yes")
                        .confirm(context.text("setup.replace", own.path(), String.join(", ", replaced)))) {
            context.printer().printDone(context.text("move.not"));
            return;
        }
        own.write(present.with(handed));
        context.printer().printDone(context.text("setup.done", own.path()));
    }
}
