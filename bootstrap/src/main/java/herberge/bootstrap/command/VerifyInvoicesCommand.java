package herberge.bootstrap.command;

import herberge.application.invoice.InvoiceUseCases.VerifyInvoices.Flaw;
import herberge.application.invoice.InvoiceUseCases.VerifyInvoices.Verdict;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.task.VerifyInvoicesTask;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Recomputes the chain of invoices and prints where it is broken, if it is. A server may be running meanwhile. */
@Command(
        name = "verify",
        description = "Compute the hashes of the invoices anew; name the first invoice that is not as it was issued.",
        mixinStandardHelpOptions = true)
final class VerifyInvoicesCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        Config config = options.read();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            DatabaseAccess access = DatabaseChoice.existing(config, stack);
            return report(spec.commandLine().getOut(), VerifyInvoicesTask.run(config, access))
                    .number();
        }
    }

    private static ExitCode report(PrintWriter out, Verdict verdict) {
        out.println(verdict.intact() + " invoices are as they were issued");
        verdict.last().ifPresent(last -> out.println("last " + last.text() + " " + verdict.hash()));
        verdict.breach()
                .ifPresent(
                        breach -> out.println("BROKEN at " + breach.number().text() + ": " + meaning(breach.flaw())));
        out.flush();
        return verdict.breach().isPresent() ? ExitCode.AUDIT_BROKEN : ExitCode.CLEAN;
    }

    private static String meaning(Flaw flaw) {
        return switch (flaw) {
            case NUMBER -> "invoices before it are gone, or its number is not the one that follows";
            case HASH -> "its content is not what was issued, or the chain was cut before it";
            case DOCUMENTS -> "its documents are not those that were made";
            case RECORD -> "its number, days or amounts are not those of its content";
            case END -> "it was issued last, and is gone";
        };
    }
}
