package herberge.bootstrap.command;

import herberge.application.audit.AuditUseCases.VerifyAudit.Breach;
import herberge.application.audit.AuditUseCases.VerifyAudit.Flaw;
import herberge.application.audit.AuditUseCases.VerifyAudit.Verdict;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import herberge.bootstrap.task.VerifyAuditTask;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recomputes the audit's chain of seals and prints where it is broken, if it is. A server may be running meanwhile. */
@Command(
        name = "verify",
        description = "Compute the audit's seals anew; name the first row that is not as it was sealed.",
        mixinStandardHelpOptions = true)
final class VerifyAuditCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--head",
            paramLabel = "H",
            description = "A link that was logged earlier (64 hexadecimal digits), to be found in the chain.")
    @Nullable
    String head;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        String earlier = parseHead();
        Config config = options.read();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            DatabaseAccess access = DatabaseChoice.existing(config, stack);
            Verdict verdict = VerifyAuditTask.run(config, access, earlier);
            return report(spec.commandLine().getOut(), verdict, earlier).number();
        }
    }

    private @Nullable String parseHead() {
        if (head == null) {
            return null;
        }
        String link = head.toLowerCase(Locale.ROOT);
        if (!link.matches("[0-9a-f]{64}")) {
            throw new StartupException(
                    ExitCode.CONFIGURATION, "--head takes the 64 hexadecimal digits of a link, as the log has them");
        }
        return link;
    }

    private static ExitCode report(PrintWriter out, Verdict verdict, @Nullable String earlier) {
        out.println(verdict.sealed() + " rows are as they were sealed, " + verdict.erased() + " of them erased; "
                + verdict.waiting() + " not sealed yet");
        verdict.head().ifPresent(last -> out.println("head " + last.seq() + " " + last.link()));
        verdict.breach().ifPresent(breach -> out.println("BROKEN at " + place(breach) + ": " + meaning(breach.flaw())));
        boolean unknown = earlier != null && verdict.earlier().isEmpty();
        if (unknown) {
            out.println("BROKEN: " + earlier + " is no link of this chain");
        }
        verdict.earlier().ifPresent(link -> out.println(link.link() + " is link " + link.seq() + " of this chain"));
        out.flush();
        return unknown || verdict.breach().isPresent() ? ExitCode.AUDIT_BROKEN : ExitCode.CLEAN;
    }

    private static String meaning(Flaw flaw) {
        return switch (flaw) {
            case CONTENT -> "its content is not what was sealed";
            case LINK -> "who did what when is not what was sealed, or the chain was cut before it";
            case ROW_MISSING -> "the row is gone";
            case SEAL_MISSING -> "its seal is gone";
            case ERASED_BY_NOBODY -> "its content was taken out, and no erasure in the audit says so";
            case ERASED_OTHERWISE ->
                "its content was taken out, and what is left is not what the erasure of a guest leaves";
            case MARK -> "it is marked as erased and no erasure touched it, or the other way round";
        };
    }

    private static String place(Breach breach) {
        String seal = "seal " + breach.seq();
        return breach.auditId() == null ? seal : "audit row " + breach.auditId() + " (" + seal + ")";
    }
}
