package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Installs, upgrades, removes and purges the Debian package in a copy of this machine, without systemd. The package is
 * made by {@code mvn -Prelease verify}, which runs this test.
 */
@Tag("release")
class PackageIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String UNIT = "/usr/lib/systemd/system/herberge.service";

    /** Runs a command line of the unit as the package's user, with the variables of the unit. */
    private static final String AS_THE_UNIT_DOES = "env -i PATH=\"$PATH\" $(sed -n 's/^Environment=//p' " + UNIT
            + ") setpriv --reuid=herberge --regid=herberge --init-groups ";

    @TempDir
    Path folder;

    private ThrowawayRoot machine;
    private String deb;

    @BeforeEach
    void install() throws Exception {
        InstalledProgram.require("dpkg-deb", "dpkg");
        deb = built();
        machine = ThrowawayRoot.open(folder, TARGET);
        machine.run("! command -v herberge-server\ndpkg -i " + deb);
    }

    @AfterEach
    void close() {
        if (machine != null) {
            machine.close();
        }
    }

    private static String built() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("herberge_.*_all\\.deb"))
                    .findFirst()
                    .map(name -> "/run/given/" + name)
                    .orElseThrow(() -> new IllegalStateException("no package: run mvn -Prelease verify"));
        }
    }

    private String unit(String setting) throws Exception {
        Matcher matcher = Pattern.compile("(?m)^" + setting + "=(.*)$").matcher(machine.run("cat " + UNIT));
        assertThat(matcher.find()).as(setting).isTrue();
        return matcher.group(1);
    }

    @Test
    void servesAsItsUserOnly() throws Exception {
        String served = machine.run(AS_THE_UNIT_DOES + unit("ExecStart") + " >/tmp/out 2>/tmp/err &\n"
                + "MAINPID=$!\nexport MAINPID\n"
                + unit("ExecStartPost") + " || { cat /tmp/out /tmp/err; exit 1; }\n"
                + "ps -o user= -C java\n"
                + "herberge-server doctor || [ $? = 11 ]\n"
                + "chmod a+r /etc/herberge/herberge.toml\n"
                + "herberge-server doctor | sed -n '/^FAIL file-modes/,+1p' || [ $? = 11 ]\n"
                + "chmod go= /etc/herberge/herberge.toml\n"
                + "herberge-server backup /var/backups/herberge/by-hand.backup\n"
                + "pkill -TERM java\nwait $MAINPID\ncat /tmp/out");

        assertThat(served)
                .startsWith("herberge\n")
                .contains("OK file-modes", "OK port: the server listens", "OK schema", "wrote /var/backups/herberge/")
                .contains("FAIL file-modes: other users of the machine may use /etc/herberge/herberge.toml")
                .contains("Herberge listening on http://127.0.0.1:8080");
        assertThat(machine.run("find /var/lib/herberge /var/backups/herberge /var/cache/herberge ! -user herberge"))
                .isEmpty();
    }

    @Test
    void closesItsFoldersAndPreparesFastStarts() throws Exception {
        assertThat(machine.run("stat -c '%U %a %n' /etc/herberge /etc/herberge/herberge.toml /var/lib/herberge"
                        + " /var/backups/herberge /var/cache/herberge"))
                .isEqualTo("""
                        root 750 /etc/herberge
                        herberge 600 /etc/herberge/herberge.toml
                        herberge 700 /var/lib/herberge
                        herberge 700 /var/backups/herberge
                        herberge 700 /var/cache/herberge
                        """);
        assertThat(machine.run("find /opt/herberge /usr/bin/herberge* ! -user root"))
                .isEmpty();
        String archive = machine.run("ls /var/cache/herberge/bootstrap-*.jsa").strip();
        assertThat(machine.run("ls -A /var/cache/herberge")).doesNotContain("preparation.log", "herberge-demo");
        assertThat(machine.run(AS_THE_UNIT_DOES + "env HERBERGE_JAVA_OPTS=-Xlog:cds=info herberge-server version"))
                .contains(archive);
        assertThat(machine.run("herberge --help")).contains("herberge");
    }

    @Test
    void keepsConfigurationAndDataWhenUpgradedRemovedAndPurged() throws Exception {
        machine.run("sed -i 's/Berlin/Vienna/' /etc/herberge/herberge.toml\n"
                + "echo precious >/var/lib/herberge/data\n"
                + "dpkg-deb -R " + deb + " /tmp/next\n"
                + "sed -i 's/^Version: .*/&+next/' /tmp/next/DEBIAN/control\n"
                + "dpkg-deb -b -Znone /tmp/next /tmp/next.deb");

        assertThat(machine.run("dpkg -i /tmp/next.deb")).contains("preparing fast starts");
        assertThat(machine.run("dpkg-query -W -f '${Version} ${Status}' herberge"))
                .endsWith("+next install ok installed");
        assertThat(machine.run("cat /etc/herberge/herberge.toml")).contains("Vienna");
        assertThat(machine.run("stat -c %a /etc/herberge/herberge.toml")).isEqualTo("600\n");

        machine.run("dpkg -r herberge");
        assertThat(machine.run(
                        "ls -d /opt/herberge /var/cache/herberge /usr/bin/herberge " + UNIT + " 2>/dev/null || :"))
                .isEmpty();
        assertThat(machine.run("cat /etc/herberge/herberge.toml /var/lib/herberge/data"))
                .contains("Vienna", "precious");

        String purged = machine.run("dpkg -P herberge");
        assertThat(purged)
                .contains("bookings and backups stay")
                .contains("rm -r /var/lib/herberge && userdel herberge");
        assertThat(machine.run(
                        "cat /var/lib/herberge/data\nls -d /etc/herberge /etc/default/herberge 2>/dev/null || :"))
                .isEqualTo("precious\n");
        assertThat(machine.run("id -un herberge")).isEqualTo("herberge\n");
    }

    @Test
    void leavesNothingOfAnEmptyHouse() throws Exception {
        String everything = "ls -d /etc/herberge /etc/default/herberge /opt/herberge /usr/bin/herberge* "
                + "/usr/share/doc/herberge " + UNIT + " /var/backups/herberge /var/cache/herberge /var/lib/herberge "
                + "/etc/systemd/system/multi-user.target.wants/herberge.service";
        assertThat(machine.run(everything).lines()).hasSize(11);

        machine.run("dpkg -P herberge");

        assertThat(machine.run("getent passwd herberge || :\n" + everything + " 2>/dev/null || :"))
                .isEmpty();
    }
}
