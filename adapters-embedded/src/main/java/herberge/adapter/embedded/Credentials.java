package herberge.adapter.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The random passwords of the two roles of an embedded database. They are long, because no user types them. */
record Credentials(String ownerPassword, String appPassword) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String OWNER = EmbeddedDatabase.OWNER + "=";
    private static final String APP = EmbeddedDatabase.APP + "=";

    static Credentials random() {
        return new Credentials(password(), password());
    }

    private static String password() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns nothing if the file is missing or incomplete; the roles then get new passwords. */
    static Optional<Credentials> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Optional<String> owner = value(lines, OWNER);
        Optional<String> app = value(lines, APP);
        return owner.isPresent() && app.isPresent()
                ? Optional.of(new Credentials(owner.get(), app.get()))
                : Optional.empty();
    }

    private static Optional<String> value(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start) && line.length() > start.length())
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    void write(Path file) throws IOException {
        PrivateFolders.writePrivate(file, OWNER + ownerPassword + "\n" + APP + appPassword + "\n");
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
