package herberge.adapter.sqlite.house;

import herberge.application.port.LegacyHouse;
import herberge.domain.movein.LegacyFile;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTable;
import herberge.domain.movein.LegacyVariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A legacy house in an SQLite file. The file is copied twice, with its write-ahead log: one copy is read, the other can be
 * kept as a backup. Nothing is ever written beside the original.
 */
public final class SqliteHouse implements LegacyHouse, AutoCloseable {

    private final Path original;
    private final Path folder;
    private final FileCopy backup;
    private final SqliteReader reader;
    private final List<LegacyTable> tables;

    private SqliteHouse(Path original, Path folder, FileCopy backup, SqliteReader reader) {
        this.original = original;
        this.folder = folder;
        this.backup = backup;
        this.reader = reader;
        this.tables = read(reader::tables);
    }

    /**
     * Opens the file, or throws {@link LegacyHouse.Unreadable} if it is none of the desktop program's, or damaged.
     *
     * @param parent the folder in which the copies are made; a folder that only this user can read is created there
     */
    public static SqliteHouse open(Path original, Path parent) {
        FileHeader.check(original);
        Path folder = temporary(original, parent);
        SqliteReader opened = null;
        try {
            FileCopy backup = FileCopy.of(original, Files.createDirectory(folder.resolve("backup")));
            FileHeader.checkLength(backup.file(), backup.logSha256() != null);
            FileCopy work = FileCopy.of(backup.file(), Files.createDirectory(folder.resolve("work")));
            opened = SqliteReader.open(work.file());
            SqliteHouse house = new SqliteHouse(original, folder, backup, opened);
            house.check();
            return house;
        } catch (IOException e) {
            throw failed(opened, folder, FileHeader.unreadable(original, e));
        } catch (SQLException e) {
            throw failed(opened, folder, damaged(original, e));
        } catch (Unreadable e) {
            throw failed(opened, folder, e);
        }
    }

    private static Path temporary(Path original, Path parent) {
        try {
            return Files.createTempDirectory(parent, "herberge-import-");
        } catch (IOException e) {
            throw FileHeader.unreadable(original, e);
        }
    }

    private static <E extends Exception> E failed(@Nullable SqliteReader opened, Path folder, E failure) {
        if (opened != null) {
            opened.close();
        }
        delete(folder);
        return failure;
    }

    private static Unreadable damaged(Path file, SQLException cause) {
        return new Unreadable(file + " is damaged: " + SqliteReader.message(cause), cause);
    }

    private void check() throws SQLException {
        List<String> names = tables.stream().map(LegacyTable::name).toList();
        for (String required : LegacyVariant.REQUIRED) {
            if (!names.contains(required)) {
                throw FileHeader.refused(original, "is a database of another program: it has no table " + required);
            }
        }
        String finding = reader.integrity();
        if (!finding.equals("ok")) {
            throw FileHeader.refused(original, "is damaged: " + finding);
        }
    }

    @Override
    public LegacyFile file() {
        return new LegacyFile(backup.sha256(), backup.logSha256(), FileHeader.size(backup.file()), "sqlite");
    }

    @Override
    public List<LegacyTable> tables() {
        return tables;
    }

    @Override
    public long highestId(String table) {
        return read(() -> reader.highestId(table));
    }

    @Override
    public void read(String table, Consumer<LegacyRow> consumer) {
        read(() -> reader.read(find(table), consumer));
    }

    @Override
    public List<LegacyRow> readWithin(String table, String column, long from, long to) {
        List<LegacyRow> rows = new ArrayList<>();
        read(() -> reader.readWithin(find(table), column, from, to, rows::add));
        return rows;
    }

    private LegacyTable find(String table) {
        return tables.stream()
                .filter(candidate -> candidate.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + table));
    }

    /** Moves the untouched copy to a folder that does not exist yet, unless the original has changed meanwhile. */
    public void keepBackup(Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.move(backup.folder(), target);
        } catch (IOException e) {
            throw FileHeader.unreadable(original, e);
        }
    }

    /** Throws {@link LegacyHouse.Unreadable} if the original is no longer what was read. */
    public void requireUnchanged() {
        backup.requireUnchanged(original);
    }

    @Override
    public void close() {
        reader.close();
        delete(folder);
    }

    private interface Reading<T> {
        T run() throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.run();
        } catch (SQLException e) {
            throw damaged(original, e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw FileHeader.unreadable(folder, e);
        }
    }
}
