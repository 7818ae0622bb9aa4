package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of JSON that only this user can read and write. It is replaced as a {@link WholeFile}. */
public final class PrivateFile {

    private final Path file;

    public PrivateFile(Path folder, String name) {
        this.file = folder.resolve(name);
    }

    /** Returns the content; an empty object if there is no file, or none that can be understood. */
    public JsonNode read() {
        try {
            return Json.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Json.object();
        } catch (UnexpectedAnswerException e) {
            return Json.object(); // half a file of an older program
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public void write(JsonNode content) {
        WholeFile.writeOwn(file, Json.write(content));
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
