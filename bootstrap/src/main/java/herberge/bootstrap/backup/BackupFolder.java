package herberge.bootstrap.backup;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.Config.Keep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder of the daily backups. A file's name is the time for which it was made; beside a backup that was proven by
 * restoring it lies an empty file of the same name with {@code .proven}, beside a backup with data that breaks an invariant
 * one with {@code .broken} and the number of records. Files with other names are left alone.
 */
public record BackupFolder(Path path) {

    private static final String SUFFIX = ".backup";
    private static final String PROVEN = ".proven";
    private static final String BROKEN = ".broken";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("herberge-(\\d{8}T\\d{6}Z)\\.backup");
    private static final Pattern LEFTOVER = Pattern.compile("herberge-\\d{8}T\\d{6}Z\\.backup\\.part");

    /** A backup in the folder. */
    public record Backup(Path file, Instant at, boolean proven) {}

    /** The time of the newest proven backup; empty if there is none, or if the server makes no backups. */
    public static Optional<Instant> lastProven(Config.Backup config) {
        return config.folder().map(BackupFolder::new).flatMap(BackupFolder::lastProven);
    }

    /** The time of the newest proven backup; empty if there is none. */
    public Optional<Instant> lastProven() {
        return backups().stream().filter(Backup::proven).map(Backup::at).findFirst();
    }

    /** The time of the newest backup; empty if there is none. */
    public Optional<Instant> newest() {
        return backups().stream().map(Backup::at).findFirst();
    }

    /** How many records broke an invariant in the newest backup that was examined; empty if none was. */
    public OptionalLong invariantsBroken() {
        for (Backup backup : backups()) {
            Path broken = beside(backup.file(), BROKEN);
            if (backup.proven()) {
                return OptionalLong.of(0);
            }
            if (Files.exists(broken)) {
                return OptionalLong.of(number(broken));
            }
        }
        return OptionalLong.empty();
    }

    private static long number(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (NumberFormatException e) {
            return 1; // a file cut by a full disk still says that something is broken
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path beside(Path backup, String suffix) {
        return backup.resolveSibling(backup.getFileName() + suffix);
    }

    Path fileOf(Instant at) {
        return path.resolve("herberge-" + TIME.format(at) + SUFFIX);
    }

    /** Notes that a backup was proven by restoring it. */
    static void markProven(Path backup) throws IOException {
        Path mark = beside(backup, PROVEN);
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
    }

    /** Notes that the data of a backup breaks invariants, and in how many records. */
    static void markBroken(Path backup, long records) throws IOException {
        Files.writeString(beside(backup, BROKEN), Long.toString(records));
    }

    /** All backups, the newest first; none if the folder cannot be read. */
    public List<Backup> backups() {
        List<Backup> found = new ArrayList<>();
        if (!Files.isDirectory(path)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    boolean proven = Files.exists(beside(file, PROVEN));
                    found.add(new Backup(file, TIME.parse(name.group(1), Instant::from), proven));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(Backup::at).reversed());
        return found;
    }

    /** Deletes the backups that are not to be kept, and what killed backups left; returns how many backups. */
    int prune(Keep keep, ZoneId zone) throws IOException {
        List<Backup> backups = backups();
        Set<Backup> kept = new HashSet<>();
        keepNewest(backups, kept, keep.days(), at -> LocalDate.ofInstant(at, zone));
        keepNewest(backups, kept, keep.weeks(), at -> weekOf(LocalDate.ofInstant(at, zone)));
        keepNewest(backups, kept, keep.months(), at -> YearMonth.from(LocalDate.ofInstant(at, zone)));
        int deleted = 0;
        for (Backup backup : backups) {
            if (!kept.contains(backup)) {
                Files.deleteIfExists(beside(backup.file(), PROVEN));
                Files.deleteIfExists(beside(backup.file(), BROKEN));
                Files.delete(backup.file());
                deleted++;
            }
        }
        deleteLeftovers();
        return deleted;
    }

    /** Keeps the newest backup of each period, for as many periods that have one. */
    private static void keepNewest(
            List<Backup> backups, Set<Backup> kept, int periods, Function<Instant, Object> period) {
        Set<Object> seen = new HashSet<>();
        for (Backup backup : backups) {
            Object in = period.apply(backup.at());
            if (!seen.contains(in) && seen.size() < periods) {
                seen.add(in);
                kept.add(backup);
            }
        }
    }

    private static String weekOf(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private void deleteLeftovers() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                if (LEFTOVER.matcher(String.valueOf(file.getFileName())).matches()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
