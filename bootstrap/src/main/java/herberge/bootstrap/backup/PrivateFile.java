package herberge.bootstrap.backup;

import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that appears under its name only when it is complete. Until then it is {@code NAME.part} beside it, which a
 * process that was killed leaves behind and the next one overwrites. Only its owner can read it, from the beginning.
 */
public final class PrivateFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private boolean complete;

    private PrivateFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Throws {@link StartupException} if the file exists or another process is writing it. Links are not followed: one in
     * a folder for all may be made by another user, to have a file of this user overwritten.
     */
    public static PrivateFile create(Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new StartupException(ExitCode.CONFIGURATION, target + " exists already; name another file");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        FileChannel channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                ownerOnly());
        try {
            if (channel.tryLock() == null) {
                throw inUse(target);
            }
            closeToOthers(part);
            channel.truncate(0);
            return new PrivateFile(target, part, channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(target);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static StartupException inUse(Path target) {
        return new StartupException(ExitCode.CONFIGURATION, "another process is writing " + target);
    }

    /** A part file of another program may be open to others. */
    private static void closeToOthers(Path part) throws IOException {
        if (isPosix()) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** The file until it is complete, for a writer that opens it itself. */
    public Path part() {
        return part;
    }

    /** The name that the file gets. */
    public String name() {
        return target.toString();
    }

    /** Writes to the file; closing the stream closes the file. */
    public OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Forces the content to the disk and gives the file its name. Nothing else may be written afterwards. */
    public void commit() throws IOException {
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        complete = true;
        Path folder = target.toAbsolutePath().getParent();
        if (isPosix() && folder != null) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    /** Deletes an incomplete file. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!complete) {
            Files.deleteIfExists(part);
        }
    }
}
