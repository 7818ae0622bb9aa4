package herberge.bootstrap.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.doctor.Doctor;
import herberge.bootstrap.doctor.DoctorBundle;
import herberge.bootstrap.doctor.Finding;
import herberge.bootstrap.doctor.Finding.Level;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Examines machine, configuration and database. */
@Command(
        name = "doctor",
        description = "Examine machine, configuration and database, and say how to mend what is wrong.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Option(names = "--json", description = "Print the findings as JSON.")
    boolean json;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "End with code 11 from this level on: WARN or FAIL (default: FAIL).")
    Level threshold = Level.FAIL;

    @Option(
            names = "--bundle",
            paramLabel = "FILE",
            description = "Also write a ZIP file for a person who helps; without secrets and personal data.")
    @Nullable
    Path bundle;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        Config config = options.read();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            Clock clock = Clock.system(config.house().timeZone());
            Doctor doctor = new Doctor(config, options.configFile(), clock);
            Optional<DatabaseAccess> access = DatabaseChoice.find(config, stack);
            List<Finding> findings = doctor.examine(access);
            print(findings, spec.commandLine().getOut());
            if (bundle != null) {
                DoctorBundle.write(bundle, config, access, findings, clock.instant());
                spec.commandLine()
                        .getErr()
                        .println(bundle + " was written, redacted: look through it before you send it");
            }
            boolean ill = findings.stream().anyMatch(finding -> finding.level().compareTo(threshold) >= 0);
            return (ill ? ExitCode.UNHEALTHY : ExitCode.CLEAN).number();
        }
    }

    private void print(List<Finding> findings, PrintWriter out) throws IOException {
        if (json) {
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(findings));
        } else {
            findings.forEach(finding -> out.println(line(finding)));
        }
        out.flush();
    }

    private static String line(Finding finding) {
        String line = finding.level() + " " + finding.check() + ": " + finding.found();
        return finding.mend().isEmpty()
                ? line
                : line + "\n     " + finding.mend().replace("\n", "\n     ");
    }
}
