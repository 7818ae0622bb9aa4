package herberge.adapter.embedded;

import herberge.adapter.embedded.EmbeddedDatabaseException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the server's jar into a cache. They are unpacked into a temporary folder that
 * is then renamed, so that no crash and no second server finds an incomplete set.
 */
final class PostgresBinaries {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    static PostgresBinaries unpackInto(Path cache) throws IOException {
        String archive = archiveName();
        URL resource = PostgresBinaries.class.getResource("/" + archive);
        if (resource == null) {
            throw new EmbeddedDatabaseException(
                    Reason.POSTGRES,
                    "this build carries no embedded PostgreSQL for this system (" + archive
                            + "); run one yourself and name it in database.url");
        }
        URLConnection connection = resource.openConnection();
        Path folder = cache.resolve("postgres-" + fingerprint(connection));
        if (!Files.isDirectory(folder)) {
            unpack(connection, cache, folder);
        }
        return new PostgresBinaries(folder);
    }

    /** The name that the publisher of the binaries gives the archive for this system. */
    private static String archiveName() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("linux") ? "linux" : os.replace(' ', '-');
        String machine = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
        String libc = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-" + system + "-" + machine + libc + ".txz";
    }

    /** The CRC from the jar: hashing 15 MB at every start would take longer than PostgreSQL itself takes to start. */
    private static String fingerprint(URLConnection connection) throws IOException {
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(URLConnection connection, Path cache, Path folder) throws IOException {
        LOG.info("Unpacking PostgreSQL into {}", folder);
        PrivateFolders.createPrivate(cache);
        Path temporary = Files.createTempDirectory(cache, "unpacking-");
        try (InputStream bytes = connection.getInputStream();
                InputStream tar = new XZInputStream(new BufferedInputStream(bytes))) {
            extract(tar, temporary);
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) { // an atomic move throws no more specific exception if the target exists
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            LOG.debug("Another server unpacked PostgreSQL first", e);
        } finally {
            PrivateFolders.delete(temporary);
        }
    }

    private static void extract(InputStream tar, Path target) throws IOException {
        TarArchiveInputStream entries = new TarArchiveInputStream(tar);
        for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("the archive wants to write outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else if (entry.isSymbolicLink()) {
                createParent(path);
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                createParent(path);
                Files.copy(entries, path);
                if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
                    throw new IOException("cannot make " + path + " executable");
                }
            }
        }
    }

    private static void createParent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }
}
