package herberge.bootstrap.export;

import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
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
 * A new folder that appears under its name only when it is complete. Until then it is {@code NAME.part-NUMBER} beside it,
 * which only a process that was killed leaves behind. Only its owner can read folder and files. {@link #close} may be called
 * by another thread, which ends a run that was interrupted; all other methods are called by one thread.
 */
public final class ExportFolder implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path part;
    private boolean ended;

    private ExportFolder(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /** Throws {@link StartupException} if the folder exists, or cannot be made. */
    public static ExportFolder create(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        requireAbsent(target);
        Path parent = target.getParent();
        if (parent == null) {
            throw exists(target);
        }
        try {
            Path part = Files.createTempDirectory(parent, target.getFileName() + ".part-", ownerOnly("rwx------"));
            return new ExportFolder(target, part);
        } catch (IOException e) {
            throw new StartupException(ExitCode.CONFIGURATION, "the folder " + target + " cannot be made: " + e, e);
        }
    }

    private static void requireAbsent(Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(target);
        }
    }

    private static StartupException exists(Path target) {
        return new StartupException(ExitCode.CONFIGURATION, target + " exists already; name a new folder");
    }

    /** Creates a file that only its owner can read. */
    public static OutputStream createPrivate(Path file) throws IOException {
        return Channels.newOutputStream(FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly("rw-------")));
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** Creates a file in the folder; closing it forces its content to the disk. */
    synchronized OutputStream file(String name) throws IOException {
        requireOpen();
        FileChannel channel = FileChannel.open(
                part.resolve(name),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly("rw-------"));
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER) {
            @Override
            public void close() throws IOException {
                try (channel) {
                    flush();
                    channel.force(true);
                }
            }
        };
    }

    /** Gives the folder its name. Nothing else may be written afterwards. */
    synchronized void commit() throws IOException {
        requireOpen();
        requireAbsent(target);
        force(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        ended = true;
        force(target.resolveSibling("."));
    }

    private void requireOpen() throws IOException {
        if (ended) {
            throw new IOException("the export to " + target + " has ended");
        }
    }

    private static void force(Path folder) throws IOException {
        if (isPosix()) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    Path target() {
        return target;
    }

    /** Deletes an incomplete folder. */
    @Override
    public synchronized void close() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(part);
    }
}
