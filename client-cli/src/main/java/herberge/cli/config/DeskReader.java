package herberge.cli.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import herberge.cli.api.KeyPin;
import herberge.cli.api.ServerAddress;
import herberge.cli.api.Trust;
import herberge.cli.input.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the text of a {@code desk.toml}. Everything that it does not know is refused, since it may be misspelt. */
final class DeskReader {

    static final String STANDARD = "profile";
    static final String PROFILES = "profiles";
    static final String SERVER = "server";
    static final String LANGUAGE = "language";
    static final String COLOURS = "colours";
    static final String PIN = "pin";
    static final String CA = "ca";
    static final String CA_FILE = "ca_file";

    private static final Set<String> KEYS = Set.of(SERVER, LANGUAGE, COLOURS, PIN, CA, CA_FILE);
    private static final Set<String> LANGUAGES = Set.of("de", "en");

    private final Path file;

    DeskReader(Path file) {
        this.file = file;
    }

    DeskConfig parse(String toml) {
        JsonNode root = tree(toml);
        root.fieldNames().forEachRemaining(key -> require(key, key.equals(STANDARD) || key.equals(PROFILES)));
        List<Profile> profiles = new ArrayList<>();
        root.path(PROFILES).properties().forEach(entry -> profiles.add(profile(entry.getKey(), entry.getValue())));
        DeskConfig config = new DeskConfig(text(root, STANDARD), profiles);
        String standard = config.standard();
        require(STANDARD, standard == null || config.find(standard).isPresent());
        return config;
    }

    private JsonNode tree(String toml) {
        try {
            return new TomlMapper().readTree(toml);
        } catch (JacksonException e) {
            JsonLocation place = e.getLocation();
            throw new UsageException("desk.notToml", file, place == null ? 1 : place.getLineNr());
        }
    }

    private Profile profile(String name, JsonNode node) {
        String place = PROFILES + "." + name;
        require(place, Profile.isName(name) && node.isObject());
        node.fieldNames().forEachRemaining(key -> require(place + "." + key, KEYS.contains(key)));
        String language = text(node, LANGUAGE);
        require(place + "." + LANGUAGE, language == null || LANGUAGES.contains(language));
        JsonNode colours = node.path(COLOURS);
        require(place + "." + COLOURS, colours.isMissingNode() || colours.isBoolean());
        return new Profile(
                name,
                server(place, text(node, SERVER)),
                trust(place, node),
                Optional.ofNullable(language),
                colours.asBoolean(true));
    }

    private ServerAddress server(String place, @Nullable String url) {
        try {
            require(place + "." + SERVER, url != null);
            return ServerAddress.parse(String.valueOf(url));
        } catch (IllegalArgumentException e) {
            throw wrong(place + "." + SERVER);
        }
    }

    private Trust trust(String place, JsonNode node) {
        KeyPin pin = pin(place, text(node, PIN));
        String pem = text(node, CA);
        String other = text(node, CA_FILE);
        require(place + "." + CA_FILE, pem == null || other == null);
        try {
            if (other != null) {
                pem = Files.readString(file.resolveSibling(other));
            }
            return pem == null ? new Trust(List.of(), pin) : Trust.ofPem(pem, pin);
        } catch (CertificateException | IOException e) {
            throw wrong(place + "." + (other == null ? CA : CA_FILE));
        }
    }

    private @Nullable KeyPin pin(String place, @Nullable String text) {
        try {
            return text == null ? null : new KeyPin(text);
        } catch (IllegalArgumentException e) {
            throw wrong(place + "." + PIN);
        }
    }

    private @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        require(key, value.isMissingNode() || value.isTextual());
        return value.isMissingNode() ? null : value.asText();
    }

    private void require(String place, boolean right) {
        if (!right) {
            throw wrong(place);
        }
    }

    private UsageException wrong(String place) {
        return new UsageException("desk.wrong", file, place);
    }
}
