package herberge.cli.api;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Replaces files as a whole, so that a crash leaves the former content. The new file can be read and written only by this
 * user. A symbolic link stays, and the file that it leads to is replaced. Missing folders are made. Failures are thrown as {@link
 * UncheckedIOException} whose message names the file.
 */
public final class WholeFile {

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /** Writes to a file that the user has named. A device or a pipe is not replaced: it receives the text. */
    public static void writeNamed(Path file, String text) {
        writeNamed(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Does the same with bytes. */
    public static void writeNamed(Path file, byte[] content) {
        try {
            if (isStream(file)) {
                writeTo(file, content, false);
            } else {
                replace(file, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * Writes a file of this program, such as the one with the logins. A link is followed, because users keep such files
     * in a folder of their own and link them; other users cannot have made the link, because only this user can write to
     * the program's folder. A device or a pipe is refused: it would pass the logins to another program.
     */
    public static void writeOwn(Path file, String text) {
        try {
            if (isStream(file)) {
                throw new IOException("it is a device or a pipe");
            }
            replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * Whether the file, or the one that a link leads to, is a device, a pipe or a socket. Throws an exception for a link
     * that the system does not follow, for instance because another user has made it in a folder for all.
     */
    private static boolean isStream(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).isOther();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void replace(Path named, byte[] content) throws IOException {
        Path file = destination(named.toAbsolutePath());
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        if (!Files.isDirectory(folder)) { // which a link to a folder is too
            Files.createDirectories(folder);
        }
        Path temporary = Files.createTempFile(folder, "herberge", ".new", ownerOnly(file));
        try {
            writeTo(temporary, content, true);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The file that links lead to, which need not exist. */
    private static Path destination(Path named) throws IOException {
        Path file = named;
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(named.toString(), null, "too many links");
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return file;
    }

    private static void writeTo(Path file, byte[] content, boolean force) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (force) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
