package herberge.cli.api;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * The logins of this user, one per server, in a file nobody else can read. It is replaced as a whole, so a crash
 * leaves the old one; terminals that run at once take turns.
 */
public final class CredentialStore {

    private static final Object ONE_AT_A_TIME = new Object(); // file locks do not hold between threads of one JVM

    private static final String CLIENT_ID = "clientId";
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path folder;
    private final Path file;
    private final Consumer<String> warn;

    /** Tells {@code warn} where the file had been open to others. */
    public CredentialStore(Path folder, Consumer<String> warn) {
        this.folder = folder.toAbsolutePath();
        this.file = this.folder.resolve("credentials.json");
        this.warn = warn;
    }

    /** {@code $XDG_CONFIG_HOME/herberge/credentials.json}, by default below {@code ~/.config}. */
    public static CredentialStore of(Map<String, String> env, Consumer<String> warn) {
        String configured = env.getOrDefault("XDG_CONFIG_HOME", "");
        String home = env.getOrDefault("HOME", System.getProperty("user.home"));
        // the XDG rules: a relative path there is to be ignored
        Path base = configured.isEmpty() || !Path.of(configured).isAbsolute()
                ? Path.of(home, ".config")
                : Path.of(configured);
        return new CredentialStore(base.resolve("herberge"), warn);
    }

    public Path file() {
        return file;
    }

    /** The server of the latest login: where commands go when nothing else is said. */
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

    /** Keeps a fresh login, and makes its server the one that commands go to. */
    public void save(ServerAddress server, Credentials credentials) {
        change(all -> {
            all.put("current", server.url());
            put(all, server, credentials);
            name(all);
        });
    }

    /** How this desk is called in what it writes; the same from its first login on. */
    String clientId() {
        String known = Json.text(read(), CLIENT_ID);
        if (known != null) {
            return known;
        }
        if (!Files.exists(file)) {
            return UUID.randomUUID().toString(); // nobody is logged in, and nothing is to be kept
        }
        change(CredentialStore::name);
        return Json.textOrEmpty(read(), CLIENT_ID);
    }

    private static void name(ObjectNode all) {
        if (!all.hasNonNull(CLIENT_ID)) {
            all.put(CLIENT_ID, UUID.randomUUID().toString());
        }
    }

    public void remove(ServerAddress server) {
        change(all -> all.withObjectProperty("servers").remove(server.url()));
    }

    /**
     * Renews the login of a server while no other terminal does. One that was renewed since {@code refused} was read
     * is left as it is: a refresh token is good for one use only.
     */
    void renew(ServerAddress server, String refused, UnaryOperator<Credentials> renewal) {
        change(all -> find(server).filter(kept -> kept.token().equals(refused)).ifPresent(old -> {
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
        synchronized (ONE_AT_A_TIME) {
            try {
                createFolder();
                try (FileChannel channel =
                                FileChannel.open(lockFile(), Set.of(CREATE, WRITE), ownerOnly(folder, "rw-------"));
                        FileLock lock = channel.lock()) {
                    ObjectNode all = read();
                    change.accept(all);
                    write(all);
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
            if (closed(file, "rw-------")) {
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

    private void write(ObjectNode all) {
        try {
            Path fresh = Files.createTempFile(folder, "credentials", ".new", ownerOnly(file, "rw-------"));
            try {
                try (FileChannel channel = FileChannel.open(fresh, WRITE)) {
                    ByteBuffer bytes = ByteBuffer.wrap(Json.write(all).getBytes(StandardCharsets.UTF_8));
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void createFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        }
        closed(folder, "rwx------"); // who may write into it could put a file of his own in the place of ours
    }

    /** Closes what is open to others, as after a careless copy; whether it was. */
    private static boolean closed(Path path, String permissions) throws IOException {
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
