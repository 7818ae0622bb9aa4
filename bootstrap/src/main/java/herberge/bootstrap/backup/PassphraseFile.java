package herberge.bootstrap.backup;

import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the passphrase of an archive from a file, so that it appears in no list of processes. */
public final class PassphraseFile {

    private static final int SHORTEST = 12;

    private PassphraseFile() {}

    /** Reads the file, if one is named, without blanks and line ends around its content. */
    public static Optional<byte[]> read(@Nullable Path file) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            String passphrase = Files.readString(file).strip();
            if (passphrase.length() < SHORTEST) {
                throw new StartupException(
                        ExitCode.CONFIGURATION,
                        "the passphrase in " + file + " has less than " + SHORTEST + " characters");
            }
            return Optional.of(passphrase.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StartupException(ExitCode.CONFIGURATION, "the passphrase file " + file + " cannot be read", e);
        }
    }
}
