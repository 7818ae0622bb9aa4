package herberge.cli.api;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Stores this user's logins, one per server, in a file that other users cannot read. The file is replaced as a
 * {@link WholeFile}. A file lock serialises terminals that run at the same time.
 */
public final class CredentialStore {

    private static final Object LOCK = new Object(); // file locks do not work between threads of one JVM

    private static final String CLIENT_ID = "clientId";
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path folder;
    private final Path file;
    private final Consumer<String> warn;

    /** @param warn receives a sentence if other users could read the file */
    public CredentialStore(Path folder, Consumer<String> warn) {
        this.folder = folder.toAbsolutePath();
        this.file = this.folder.resolve("credentials.json");
        this.warn = warn;
    }

    /** The store in the {@link ConfigFolder}. */
    public static CredentialStore of(Map<String, String> env, Consumer<String> warn) {
        return new CredentialStore(ConfigFolder.of(env), warn);
    }

    public Path file() {
        return file;
    }

    /** The file of the changes that wait for the connection. */
    public PrivateFile waiting() {
        return new PrivateFile(folder, "waiting.json");
    }

    /** The file of the versions that this desk has shown. */
    PrivateFile shown() {
        return new PrivateFile(folder, "shown.json");
    }

    /** The server of the latest login, which commands use by default. */
    public Optional<ServerAddress> current() {
        return Optional.ofNullable(Json.text(read(), "current")).map(ServerAddress::parse);
    }

    public Optional<Credentials> find(ServerAddress server) {
        JsonNode entry = read().path("servers").path(server.url());
        String token = Json.text(entry, "token");
        return token == null
                ? Optional.empty()
                : Optional.of(
                        new Credentials(Json.textOrEmpty(entry, "username"), token, Json.text(entry, "refreshToken")));
    }

    /** Stores a new login and makes its server the default. */
    public void save(ServerAddress server, Credentials credentials) {
        change(all -> {
            all.put("current", server.url());
            put(all, server, credentials);
            ensureClientId(all);
        });
    }

    /** The client id of this terminal, the same since its first login. */
    String clientId() {
        String existing = Json.text(read(), CLIENT_ID);
        if (existing != null) {
            return existing;
        }
        if (!Files.exists(file)) {
            return UUID.randomUUID().toString(); // without a login nothing is stored
        }
        change(CredentialStore::ensureClientId);
        return Json.textOrEmpty(read(), CLIENT_ID);
    }

    private static void ensureClientId(ObjectNode all) {
        if (!all.hasNonNull(CLIENT_ID)) {
            all.put(CLIENT_ID, UUID.randomUUID().toString());
        }
    }

    public void remove(ServerAddress server) {
        change(all -> all.withObjectProperty("servers").remove(server.url()));
    }

    /**
     * Renews the login of a server while holding the file lock. If another terminal has renewed it since {@code
     * refused} was read, it is left as it is: a refresh token can be used only once.
     */
    void renew(ServerAddress server, String refused, UnaryOperator<Credentials> renewal) {
        change(all -> find(server)
                .filter(stored -> stored.token().equals(refused))
                .ifPresent(old -> {
                    put(all, server, renewal.apply(old));
                }));
    }

    private static void put(ObjectNode all, ServerAddress server, Credentials credentials) {
        all.withObjectProperty("servers")
                .putObject(server.url())
                .put("username", credentials.username())
                .put("token", credentials.token())
                .put("refreshToken", credentials.refreshToken());
    }

    private void change(Consumer<ObjectNode> change) {
        synchronized (LOCK) {
            try {
                createFolder();
                try (FileChannel channel =
                                FileChannel.open(lockFile(), Set.of(CREATE, WRITE), ownerOnly(folder, "rw-------"));
                        FileLock lock = channel.lock()) {
                    ObjectNode all = read();
                    change.accept(all);
                    WholeFile.writeOwn(file, Json.write(all));
                    lock.release();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot keep the login in " + file, e);
            }
        }
    }

    private Path lockFile() {
        return folder.resolve("credentials.lock");
    }

    private ObjectNode read() {
        try {
            if (restrict(file, "rw-------")) {
                warn.accept("Others on this machine could read the logins in " + file + "; now they cannot."
                        + " End this one and make a new one: herberge logout, herberge login");
            }
            JsonNode all = Json.parse(Files.readString(file, StandardCharsets.UTF_8));
            if (all instanceof ObjectNode object) {
                return object;
            }
            throw new UncheckedIOException(new IOException(file + " is damaged; delete it and log in again"));
        } catch (NoSuchFileException e) {
            return Json.object();
        } catch (UnexpectedAnswerException e) {
            throw new UncheckedIOException(new IOException(file + " is damaged; delete it and log in again", e));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void createFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        }
        restrict(folder, "rwx------"); // another user with write access could replace the file
    }

    /** Removes the permissions of other users, for instance after a careless copy; returns whether there were any. */
    private static boolean restrict(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null || view.readAttributes().permissions().stream().noneMatch(OTHERS::contains)) {
            return false;
        }
        view.setPermissions(PosixFilePermissions.fromString(permissions));
        return true;
    }

    private static FileAttribute<?>[] ownerOnly(Path where, String permissions) {
        boolean posix = where.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
