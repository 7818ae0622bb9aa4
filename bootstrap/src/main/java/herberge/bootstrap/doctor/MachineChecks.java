package herberge.bootstrap.doctor;

import herberge.adapter.embedded.PostgresTuning;
import herberge.bootstrap.backup.BackupFolder;
import herberge.bootstrap.backup.BackupFolder.Backup;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.process.StartupException;
import herberge.bootstrap.tls.CertificateFacts;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Checks of the memory, the files, the disk, the certificate and the backups of this machine. */
final class MachineChecks {

    private static final long GIB = 1L << 30;
    private static final Duration BACKUP_EVERY = Duration.ofHours(26);
    private static final Duration PROOF_EVERY = Duration.ofDays(8);
    private static final Duration CERTIFICATE_WARNING = Duration.ofDays(21);
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private final Config config;
    private final Optional<Path> configFile;
    private final Instant now;
    private final Memory memory;

    /**
     * The memory that there is.
     *
     * @param machine of the machine, in MiB
     * @param heap that a Java program may use, in MiB
     */
    record Memory(long machine, long heap) {

        private static final long LEAST_MACHINE = 900;

        static Memory here() {
            return new Memory(
                    PostgresTuning.memoryOfThisMachine(), Runtime.getRuntime().maxMemory() >> 20);
        }

        Finding finding() {
            String found = "the machine has " + machine + " MiB, and Java may use " + heap + " MiB";
            if (machine < LEAST_MACHINE) {
                return Finding.warn("memory", found, "give the machine 1 GB");
            }
            return heap > machine / 2
                    ? Finding.warn("memory", found, "HERBERGE_JAVA_OPTS=-Xmx" + machine / 4 + "m")
                    : Finding.ok("memory", found);
        }
    }

    /**
     * Creates the checks.
     *
     * @param configFile the file of the configuration, which may contain passwords
     */
    MachineChecks(Config config, Optional<Path> configFile, Instant now, Memory memory) {
        this.memory = memory;
        this.config = config;
        this.configFile = configFile;
        this.now = now;
    }

    List<Finding> run() throws IOException {
        List<Finding> findings = new ArrayList<>(modes());
        findings.add(JavaRelease.here().finding());
        findings.add(memory.finding());
        findings.add(disk());
        findings.add(encryption());
        findings.add(backups());
        findings.add(proof());
        findings.add(invariants());
        return findings;
    }

    private List<Finding> modes() throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return List.of(Finding.ok("file-modes", "not checked on this system"));
        }
        List<Finding> findings = new ArrayList<>();
        List<Path> all = Stream.of(
                        configFile,
                        Optional.of(config.data().dir()),
                        config.backup().folder())
                .flatMap(Optional::stream)
                .filter(Files::exists)
                .toList();
        for (Path path : all) {
            Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
            open.retainAll(Files.getPosixFilePermissions(path));
            if (!open.isEmpty()) {
                findings.add(
                        Finding.fail("file-modes", "other users of the machine may use " + path, "chmod go= " + path));
            }
        }
        return findings.isEmpty()
                ? List.of(Finding.ok("file-modes", "configuration, data and backups are closed to other users"))
                : findings;
    }

    private Finding disk() throws IOException {
        Path folder = nearest(config.backup().folder().orElse(config.data().dir()));
        long free = Files.getFileStore(folder).getUsableSpace();
        long total = Files.getFileStore(folder).getTotalSpace();
        String found = free / (GIB / 1024) + " MiB of " + total / (GIB / 1024) + " MiB are free for " + folder;
        return free < GIB || free < total / 20
                ? Finding.warn("disk", found, "make room, or keep fewer backups (backup.keep)")
                : Finding.ok("disk", found);
    }

    private static Path nearest(Path folder) {
        Path path = folder.toAbsolutePath();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }

    private Finding encryption() {
        Config.Server server = config.server();
        if (server.tls().isPresent()) {
            return certificate(server.tls().get());
        }
        return NetworkChecks.LOOPBACK.contains(server.host())
                        || !server.trustedProxies().isEmpty()
                ? Finding.ok("tls", "the server is reached by this machine or by its proxy only")
                : Finding.fail(
                        "tls",
                        "passwords cross the network unencrypted: " + server.host() + " has no certificate",
                        "set server.tls_certificate and server.tls_key, or server.host = \"127.0.0.1\" behind a proxy");
    }

    private Finding certificate(Config.Tls tls) {
        String mend = "renew the certificate " + tls.certificate();
        try {
            CertificateFacts facts = CertificateFacts.of(tls);
            Instant until = facts.validUntil();
            if (facts.names().isEmpty()) {
                return Finding.fail("tls", "the certificate names no host, so that clients refuse it", mend);
            }
            if (!until.isAfter(now)) {
                return Finding.fail("tls", "the certificate ended at " + until, mend);
            }
            return until.isAfter(now.plus(CERTIFICATE_WARNING))
                    ? Finding.ok(
                            "tls",
                            "the certificate of " + String.join(", ", facts.names()) + " is valid until " + until)
                    : Finding.warn("tls", "the certificate ends at " + until, mend);
        } catch (StartupException e) {
            return Finding.fail("tls", String.valueOf(e.getMessage()), mend);
        }
    }

    private List<Backup> found() {
        return config.backup()
                .folder()
                .map(BackupFolder::new)
                .map(BackupFolder::backups)
                .orElse(List.of());
    }

    private Finding backups() {
        if (config.backup().folder().isEmpty()) {
            return Finding.warn("backup", "the server makes no backups", "set backup.folder");
        }
        Path folder = config.backup().folder().get();
        if (!Files.isWritable(folder)) {
            return Finding.fail("backup", folder + " cannot be written", "install -d -m 700 " + folder);
        }
        return found().stream()
                .findFirst()
                .filter(newest -> newest.at().isAfter(now.minus(BACKUP_EVERY)))
                .map(newest -> Finding.ok("backup", "the newest backup is of " + newest.at()))
                .orElseGet(() -> Finding.fail(
                        "backup",
                        "there is no backup of the last " + BACKUP_EVERY.toHours() + " hours in " + folder,
                        command("backup")));
    }

    private Finding invariants() {
        OptionalLong broken = config.backup()
                .folder()
                .map(folder -> new BackupFolder(folder).invariantsBroken())
                .orElse(OptionalLong.empty());
        if (broken.isEmpty()) {
            return Finding.ok("invariants", "no backup was examined yet");
        }
        return broken.getAsLong() == 0
                ? Finding.ok("invariants", "the newest backup that was examined breaks no invariant")
                : Finding.fail(
                        "invariants",
                        broken.getAsLong() + " records break an invariant in the newest backup that was examined",
                        command("selftest") + " names them; after they are mended, " + command("backup") + " and "
                                + command("verify-backup"));
    }

    private Finding proof() {
        return found().stream()
                .filter(Backup::proven)
                .findFirst()
                .filter(proven -> proven.at().isAfter(now.minus(PROOF_EVERY)))
                .map(proven -> Finding.ok("proven-backup", "the backup of " + proven.at() + " was restored for proof"))
                .orElseGet(() -> Finding.warn(
                        "proven-backup",
                        "no backup of the last " + PROOF_EVERY.toDays() + " days was proven by restoring it",
                        config.backup().folder().isEmpty() ? "set backup.folder" : command("verify-backup")));
    }

    /** A command of the server with the same configuration. */
    private String command(String name) {
        return "herberge-server " + name
                + configFile.map(file -> " --config " + file).orElse("");
    }
}
