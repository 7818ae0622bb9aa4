package herberge.adapter.embedded;

import herberge.adapter.embedded.EmbeddedDatabaseException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that this server runs: it listens on the loopback address only, is started again when it dies, and ends
 * with {@link #close}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The role that owns the database and migrates it. */
    public static final String OWNER = "herberge_owner";
    /** The role the server uses; it owns nothing. */
    public static final String APP = "herberge_app";

    static final String DATABASE = "herberge";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final FolderLock lock;
    private final Postmaster postmaster;
    private final PostgresWatchdog watchdog;
    private final EmbeddedAccess access;
    private final Optional<Path> temporaryFolder;

    private EmbeddedDatabase(
            FolderLock lock,
            Postmaster postmaster,
            Postmaster.Running running,
            Credentials credentials,
            Optional<Path> temporaryFolder) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.access = access(running.port(), credentials);
        this.temporaryFolder = temporaryFolder;
        this.watchdog = new PostgresWatchdog(postmaster, running);
    }

    /**
     * Opens the database that keeps its data in the folder: committed data survives any end of this process and of the
     * machine.
     *
     * @param cache   where PostgreSQL's programs are unpacked to and shared with other servers
     * @param poolMax how many connections the server's pool opens at most
     */
    public static EmbeddedDatabase open(Path dataFolder, Path cache, int poolMax) {
        return open(dataFolder, cache, poolMax, true, Optional.empty());
    }

    /** Opens a database in a folder of its own below {@code parent}; {@link #close} deletes that folder. */
    public static EmbeddedDatabase openTemporary(Path parent, Path cache, int poolMax) {
        try {
            DemoFolders.sweep(parent);
            Path folder = DemoFolders.create(parent);
            return open(folder, cache, poolMax, false, Optional.of(folder));
        } catch (IOException e) {
            throw unusable(parent, e);
        }
    }

    /** Whether the folder has a database, running or not. */
    public static boolean existsIn(Path dataFolder) {
        return Files.exists(dataFolder.resolve("postgres"));
    }

    /** Finds the database that another server runs in this folder now, if one does. */
    public static Optional<EmbeddedAccess> findRunning(Path dataFolder) {
        Path cluster = dataFolder.resolve("postgres");
        try {
            if (!Files.isDirectory(cluster)) {
                return Optional.empty();
            }
            Optional<FolderLock> lock = FolderLock.tryOn(dataFolder);
            if (lock.isPresent()) {
                lock.get().close();
                return Optional.empty();
            }
            Optional<Credentials> credentials = Credentials.read(Cluster.credentials(dataFolder));
            return PostmasterFile.read(cluster)
                    .filter(PostmasterFile::ready)
                    .flatMap(file -> credentials.map(stored -> access(file.port(), stored)));
        } catch (IOException e) {
            throw unusable(dataFolder, e);
        }
    }

    private static EmbeddedDatabase open(
            Path home, Path cache, int poolMax, boolean durable, Optional<Path> temporaryFolder) {
        try {
            PrivateFolders.createPrivate(home);
            requirePrivate(home);
            FolderLock lock = FolderLock.tryOn(home)
                    .orElseThrow(() -> new EmbeddedDatabaseException(
                            Reason.DATA_FOLDER,
                            "the data folder " + home + " is in use by another herberge-server ("
                                    + FolderLock.holder(home) + ")"));
            try {
                Path binaries = binariesFolder(home, cache);
                PostgresPrograms programs = PostgresPrograms.of(PostgresBinaries.unpackInto(binaries));
                Cluster cluster = new Cluster(home, programs, durable);
                return start(lock, cluster, programs, poolMax, temporaryFolder);
            } catch (IOException | RuntimeException e) {
                lock.close();
                if (temporaryFolder.isPresent()) {
                    PrivateFolders.delete(temporaryFolder.get());
                }
                throw e;
            }
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    /**
     * Removes the permissions of other users on the folder, if it is a data folder or empty. Throws for any other open
     * folder: it may be a user's home or the system's temporary folder.
     */
    private static void requirePrivate(Path home) throws IOException {
        if (PrivateFolders.isPrivate(home)) {
            return;
        }
        boolean isDataFolder = FolderLock.existsIn(home) || Files.exists(Cluster.credentials(home));
        if (!isDataFolder && !PrivateFolders.isEmpty(home)) {
            throw new EmbeddedDatabaseException(
                    Reason.DATA_FOLDER,
                    "the data folder " + home + " is open to other users and holds what is not this server's;"
                            + " close it (chmod 700), or name a folder below it, which the server makes for itself");
        }
        try {
            PrivateFolders.makePrivate(home);
            LOG.warn("The data folder {} was open to other users; now only its owner has access", home);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    Reason.DATA_FOLDER,
                    "the data folder " + home + " is open to other users and not this one's to close;"
                            + " name a folder below it, which the server makes for itself",
                    e);
        }
    }

    private static EmbeddedDatabase start(
            FolderLock lock, Cluster cluster, PostgresPrograms programs, int poolMax, Optional<Path> temporaryFolder)
            throws IOException {
        Postmaster postmaster = new Postmaster(cluster, programs);
        postmaster.stopOrphans();
        Credentials credentials = cluster.prepare(poolMax);
        Postmaster.Running running = postmaster.start();
        LOG.info("PostgreSQL runs as process {} on port {}", running.process().pid(), running.port());
        return new EmbeddedDatabase(lock, postmaster, running, credentials, temporaryFolder);
    }

    /** The cache, which all servers of a user share, or the data folder if the cache is not writable. */
    private static Path binariesFolder(Path home, Path cache) {
        try {
            PrivateFolders.createPrivate(cache);
            return Files.isWritable(cache) ? cache : home;
        } catch (IOException e) {
            LOG.debug("No cache at {}; PostgreSQL is unpacked into the data folder", cache, e);
            return home;
        }
    }

    private static EmbeddedAccess access(int port, Credentials credentials) {
        return new EmbeddedAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                APP,
                credentials.appPassword(),
                OWNER,
                credentials.ownerPassword());
    }

    private static EmbeddedDatabaseException unusable(Path folder, IOException e) {
        String reason = FullDisk.explain(String.valueOf(e.getMessage()), folder).orElseGet(e::toString);
        return new EmbeddedDatabaseException(
                Reason.DATA_FOLDER, "the data folder " + folder + " cannot be used: " + reason, e);
    }

    public EmbeddedAccess access() {
        return access;
    }

    @Override
    public void close() {
        try {
            watchdog.close();
            postmaster.stop();
            lock.close();
            if (temporaryFolder.isPresent()) {
                PrivateFolders.delete(temporaryFolder.get());
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not end cleanly", e);
        }
    }
}
