package herberge.bootstrap.movein;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Anonymised databases of the former desktop program, and the counts and sums that they are known to have. */
final class LegacyFiles {

    static final List<String> NAMES = List.of(
            "v01-oldest.db",
            "v02-seed.db",
            "v04-templates.db",
            "v08-log.db",
            "v11-attributes.db",
            "v12-credit.db",
            "v16-newest.db",
            "v16-wal.db");

    private LegacyFiles() {}

    /** Copies a database, with its write-ahead log if it has one, and returns the copy. */
    static Path copy(String name, Path folder) {
        Path copy = extract(name, folder);
        if (LegacyFiles.class.getResource("/legacy/" + name + "-wal") != null) {
            extract(name + "-wal", folder);
        }
        return copy;
    }

    private static Path extract(String name, Path folder) {
        try (InputStream in = Objects.requireNonNull(LegacyFiles.class.getResourceAsStream("/legacy/" + name))) {
            Path copy = folder.resolve(name);
            Files.copy(in, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes rows of a database as the desktop program, or a person, could have done. */
    static void change(Path file, String sql) {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first value that the query finds; empty if it finds no row. */
    static String read(Path file, String sql) {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    static JsonNode expected(String name) {
        try (InputStream in = Objects.requireNonNull(LegacyFiles.class.getResourceAsStream("/legacy/expected.json"))) {
            return new ObjectMapper().readTree(in).get(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
