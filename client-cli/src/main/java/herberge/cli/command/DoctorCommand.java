package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.output.Column;
import herberge.cli.output.Format;
import herberge.cli.output.Listing;
import herberge.cli.output.Printer;
import herberge.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: examines this desk and says how to mend what is wrong. */
@Command(description = "Examine this desk, and say how to mend what is wrong.")
final class DoctorCommand implements Callable<Integer> {

    private static final List<Column<JsonNode>> CSV = List.of(
            Column.text("check", finding -> Json.textOrEmpty(finding, "check")),
            Column.text("level", finding -> Json.textOrEmpty(finding, "level")),
            Column.text("found", finding -> Json.textOrEmpty(finding, "found")),
            Column.text("mend", finding -> Json.textOrEmpty(finding, "mend")));

    private final CommandContext context;

    @Option(names = "--strict", description = "also fail (code 1) if there is only a WARN")
    boolean strict;

    DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        DeskChecks desk = new DeskChecks(context);
        List<Finding> findings = new ArrayList<>();
        Finding settings = desk.settings();
        findings.add(settings);
        if (settings.level() != Finding.Level.FAIL) {
            findings.addAll(new ServerChecks(context).run());
        }
        findings.add(desk.screen());
        findings.add(desk.characters());
        print(findings);
        return code(findings);
    }

    private void print(List<Finding> findings) {
        Printer printer = context.printer();
        if (printer.format() != Format.TABLE) {
            printer.printList(
                    findings.stream().map(DoctorCommand::json).toList(),
                    new Listing<>(finding -> finding, CSV, CSV),
                    "");
            return;
        }
        for (Finding finding : findings) {
            printer.printLine(finding.level() + " " + finding.check() + ": " + finding.found());
            if (!finding.mend().isEmpty()) {
                printer.printLine("     " + finding.mend());
            }
        }
    }

    private static JsonNode json(Finding finding) {
        return Json.object()
                .put("check", finding.check())
                .put("level", finding.level().name())
                .put("found", finding.found())
                .put("mend", finding.mend());
    }

    /** The code of the first check that fails, as commands would end with it. */
    private int code(List<Finding> findings) {
        boolean warned = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.WARN);
        return findings.stream()
                .filter(finding -> finding.level() == Finding.Level.FAIL)
                .map(Finding::code)
                .findFirst()
                .orElse(strict && warned ? ExitCode.REFUSED : ExitCode.OK);
    }
}
