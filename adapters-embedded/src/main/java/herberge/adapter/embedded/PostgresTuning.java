package herberge.adapter.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings of PostgreSQL that depend on the memory of the machine. On a machine with 1 GB that also runs the server
 * they leave most of the memory to the page cache, which PostgreSQL uses as well.
 *
 * @param memoryMiB the memory of the machine
 * @param connections how many connections servers and operators open at most
 */
public record PostgresTuning(long memoryMiB, int connections) {

    /** In addition to the pool: for the migration, for an operator, and for connections that a killed server leaves behind. */
    private static final int SPARE_CONNECTIONS = 10;

    private static final long SMALLEST_MACHINE = 1024;

    /** Connections that one desk uses at the same time at most, with the server's jobs. */
    private static final int CONNECTIONS_PER_DESK = 4;

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path LIMIT = Path.of("/sys/fs/cgroup/memory.max");
    private static final Pattern TOTAL = Pattern.compile("MemTotal: +(\\d+) kB");

    /** For a server with this pool on a machine with that memory. */
    public static PostgresTuning forPool(long memoryMiB, int poolMax) {
        return new PostgresTuning(Math.max(SMALLEST_MACHINE, memoryMiB), poolMax + SPARE_CONNECTIONS);
    }

    /** For a house with so many desks. */
    public static PostgresTuning forDesks(long memoryMiB, int desks) {
        return forPool(memoryMiB, Math.max(20, desks * CONNECTIONS_PER_DESK));
    }

    /** The memory of this machine, or of the container if that has a limit; 1 GB if neither is known. */
    public static long memoryOfThisMachine() {
        long machine = read(MEMORY, TOTAL).orElse(SMALLEST_MACHINE * 1024) / 1024;
        long limit = read(LIMIT, Pattern.compile("(\\d+)")).orElse(Long.MAX_VALUE) / (1024 * 1024);
        return Math.min(machine, limit);
    }

    private static OptionalLong read(Path file, Pattern number) {
        try {
            Matcher matcher = number.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty(); // another system, or an unusual one
        }
    }

    /** The settings by name, in the notation of {@code postgresql.conf}. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("max_connections", Integer.toString(connections));
        settings.put("shared_buffers", mib(memoryMiB / 16, 512));
        settings.put("effective_cache_size", mib(memoryMiB / 4, 1 << 20));
        settings.put("work_mem", mib(memoryMiB / 256, 16));
        settings.put("maintenance_work_mem", mib(memoryMiB / 32, 256));
        settings.put("wal_buffers", "4MB");
        settings.put("min_wal_size", mib(memoryMiB / 16, 512));
        settings.put("max_wal_size", mib(memoryMiB / 4, 2048));
        settings.put("max_worker_processes", "4");
        settings.put("max_parallel_workers", "2");
        settings.put("max_parallel_workers_per_gather", "1");
        settings.put("autovacuum_max_workers", "2");
        settings.put("jit", "off");
        return settings;
    }

    /** Lines for {@code postgresql.conf}. */
    public String lines() {
        return settings().entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String mib(long amount, long most) {
        return String.format(Locale.ROOT, "%dMB", Math.min(amount, most));
    }
}
