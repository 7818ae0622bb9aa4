package herberge.cli.command;

import herberge.cli.api.Api;
import herberge.cli.api.CredentialStore;
import herberge.cli.api.ServerAddress;
import herberge.cli.api.Trust;
import herberge.cli.config.DeskConfig;
import herberge.cli.config.DeskFile;
import herberge.cli.config.Profile;
import herberge.cli.input.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which server is used, and how: options override the environment, which overrides {@code desk.toml}. The file
 * is read once, when it is needed.
 */
final class DeskSettings {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,3})?");

    private final GlobalOptions options;
    private final Map<String, String> env;
    private final DeskFile file;
    private @Nullable DeskConfig config;

    DeskSettings(GlobalOptions options, Map<String, String> env) {
        this.options = options;
        this.env = env;
        this.file = DeskFile.of(env);
    }

    /** Options for a command that is run inside of this one: the same server, authorities and language. */
    GlobalOptions embedded() {
        GlobalOptions same = new GlobalOptions();
        same.server = options.server;
        same.profile = options.profile;
        same.caFile = options.caFile;
        same.language = options.language;
        return same;
    }

    DeskFile file() {
        return file;
    }

    DeskConfig config() {
        if (config == null) {
            config = file.exists() ? file.read() : DeskConfig.NONE;
        }
        return config;
    }

    /** The server of the option, of the profile that is named, of the environment, of the file, of the latest login. */
    ServerAddress server(CredentialStore store) {
        if (options.server != null) {
            return address(options.server);
        }
        String configured = env.getOrDefault("HERBERGE_SERVER", "").strip();
        if (options.profile == null && !configured.isEmpty()) {
            return address(configured);
        }
        return profile().map(Profile::server).orElseGet(() -> store.current().orElse(ServerAddress.DEFAULT));
    }

    private static ServerAddress address(String text) {
        try {
            return ServerAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("address.invalid", text);
        }
    }

    /** The profile that is named by the option or the environment, else the standard one. */
    Optional<Profile> profile() {
        String named = options.profile == null
                ? env.getOrDefault("HERBERGE_PROFILE", "").strip()
                : options.profile;
        if (!named.isEmpty()) {
            return Optional.of(named(named));
        }
        return Optional.ofNullable(config().standard()).flatMap(config()::find);
    }

    Profile named(String name) {
        return config().find(name).orElseThrow(() -> new UsageException("profile.none", name, file.path()));
    }

    /** What is trusted of this server; a profile says it for its own server only. */
    Trust trust(ServerAddress server) {
        Optional<Trust> configured = profileOf(server).map(Profile::trust);
        if (options.caFile == null) {
            return configured.orElse(Trust.SYSTEM);
        }
        Path chosen = Path.of(options.caFile);
        try {
            return Trust.ofPem(
                    Files.readString(chosen), configured.map(Trust::pin).orElse(null));
        } catch (CertificateException e) {
            throw new UsageException("desk.noCertificate", chosen);
        } catch (IOException e) {
            throw new UsageException("desk.unreadable", chosen, e.getClass().getSimpleName());
        }
    }

    /** How long an attempt waits for a response of the server. */
    Duration patience() {
        String seconds = env.getOrDefault("HERBERGE_TIMEOUT", "").strip();
        if (seconds.isEmpty()) {
            return Api.RESPONSE_TIMEOUT;
        }
        if (!SECONDS.matcher(seconds).matches() || new BigDecimal(seconds).signum() == 0) {
            throw new UsageException("timeout.invalid", seconds);
        }
        return Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValueExact());
    }

    private Optional<Profile> profileOf(ServerAddress server) {
        return profile().filter(profile -> profile.server().equals(server)).or(() -> config().of(server));
    }

    /** The language of the option or of the profile; empty for that of the environment. */
    String language() {
        return options.language.isEmpty()
                ? readable().flatMap(Profile::language).orElse("")
                : options.language;
    }

    boolean hasColours() {
        return !options.noColour && readable().map(Profile::colours).orElse(true);
    }

    /** The profile, if there is one that can be read; otherwise the command that needs it says what is wrong. */
    private Optional<Profile> readable() {
        try {
            return profile();
        } catch (UsageException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
