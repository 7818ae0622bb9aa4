package herberge.cli.config;

import com.fasterxml.jackson.databind.node.TextNode;
import herberge.cli.api.ConfigFolder;
import herberge.cli.api.Json;
import herberge.cli.api.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** The file {@code desk.toml}. It contains no secret. It is replaced as a {@link WholeFile}. */
public final class DeskFile {

    private final Path file;

    public DeskFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** The file of this user, in the {@link ConfigFolder}. */
    public static DeskFile of(Map<String, String> env) {
        return new DeskFile(ConfigFolder.of(env).resolve("desk.toml"));
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Returns the content; an empty configuration if there is no such file. */
    public DeskConfig read() {
        try {
            return new DeskReader(file).parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return DeskConfig.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public void write(DeskConfig config) {
        WholeFile.writeOwn(file, text(config));
    }

    static String text(DeskConfig config) {
        StringBuilder toml = new StringBuilder("# The staff terminal of Herberge. Made by: herberge setup\n");
        if (config.standard() != null) {
            line(toml, DeskReader.STANDARD, quoted(config.standard()));
        }
        for (Profile profile : config.profiles()) {
            toml.append("\n[")
                    .append(DeskReader.PROFILES)
                    .append('.')
                    .append(profile.name())
                    .append("]\n");
            line(toml, DeskReader.SERVER, quoted(profile.server().url()));
            profile.language().ifPresent(language -> line(toml, DeskReader.LANGUAGE, quoted(language)));
            if (!profile.colours()) {
                line(toml, DeskReader.COLOURS, "false");
            }
            if (profile.trust().pin() != null) {
                line(toml, DeskReader.PIN, quoted(profile.trust().pin().text()));
            }
            if (!profile.trust().authorities().isEmpty()) {
                line(toml, DeskReader.CA, "\"\"\"\n" + profile.trust().pem() + "\"\"\"");
            }
        }
        return toml.toString();
    }

    private static void line(StringBuilder toml, String key, String value) {
        toml.append(key).append(" = ").append(value).append('\n');
    }

    /** A basic string of TOML, which has the escapes of JSON. */
    private static String quoted(String value) {
        return Json.write(TextNode.valueOf(value));
    }
}
