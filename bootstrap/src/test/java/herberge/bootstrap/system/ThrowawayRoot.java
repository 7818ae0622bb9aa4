package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of this machine's files to which commands of root can do anything: the copy is an overlay in memory, and
 * processes, mounts and network are its own. Everything ends with {@link #close}.
 */
final class ThrowawayRoot implements AutoCloseable {

    private static final String READY = "ready";

    private static final String BUILD = """
            set -eu
            mount -t tmpfs none "$1"
            mkdir "$1/upper" "$1/work" "$1/root"
            mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/root"
            mount -t proc proc "$1/root/proc"
            mount --rbind --make-rslave /dev "$1/root/dev"
            mount -t tmpfs none "$1/root/tmp"
            chmod 1777 "$1/root/tmp"
            mount -t tmpfs none "$1/root/run"
            ip link set lo up
            mkdir "$1/root/run/given"
            mount --bind "$2" "$1/root/run/given"
            echo ready
            exec sleep infinity
            """;

    private final Process holder;
    private final long inside;
    private final Path root;

    private ThrowawayRoot(Process holder, Path root) {
        this.holder = holder;
        this.inside = holder.children().findFirst().orElseThrow().pid();
        this.root = root;
    }

    /** Opens a copy in which {@code given} is the folder {@code /run/given}; skips the test where that is not allowed. */
    static ThrowawayRoot open(Path mountPoint, Path given) throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "not root, which mounts and installs");
        InstalledProgram.require("ip", "iproute2");
        Process holder = new ProcessBuilder(
                        InstalledProgram.require("unshare", "util-linux").toString(),
                        "--mount",
                        "--pid",
                        "--net",
                        "--fork",
                        "--kill-child",
                        "sh",
                        "-c",
                        BUILD,
                        "sh",
                        mountPoint.toString(),
                        given.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        String said = String.valueOf(out.readLine());
        assumeTrue(READY.equals(said), "this machine allows no mounts of an own: " + said);
        return new ThrowawayRoot(holder, mountPoint.resolve("root"));
    }

    /** Runs the text as a script of root in it, and returns what it printed. */
    String run(String script) throws IOException, InterruptedException {
        Process process = start(script);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(script + "\n" + out).isZero();
        return out;
    }

    private Process start(String script) throws IOException {
        List<String> command = new ArrayList<>(List.of("nsenter", "--target", Long.toString(inside)));
        command.addAll(List.of("--mount", "--pid", "--net", "chroot", root.toString()));
        command.addAll(List.of("bash", "-euo", "pipefail", "-c", script));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HERBERGE_") || name.startsWith("XDG_"));
        return builder.start();
    }

    @Override
    public void close() {
        holder.descendants().forEach(ProcessHandle::destroyForcibly);
        holder.destroyForcibly();
        holder.onExit().join();
    }
}
