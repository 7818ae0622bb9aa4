package herberge.cli.process;

import herberge.cli.api.ProblemException;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.input.NothingFoundException;
import herberge.cli.input.RefusedException;
import herberge.cli.output.SentenceContext;
import herberge.cli.output.Sentences;
import herberge.cli.output.Terminal;
import herberge.cli.realtime.FeedFaultException;
import herberge.cli.text.TextException;
import herberge.cli.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.net.ssl.SSLException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports every failure as a sentence on standard error and an exit code. */
public final class Failures {

    private final Terminal terminal;
    private final SentenceContext context;
    private final Sentences sentences;

    public Failures(Terminal terminal, SentenceContext context) {
        this.terminal = terminal;
        this.context = context;
        this.sentences = new Sentences(context);
    }

    /** Reports that the arguments do not fit the command. */
    public int reportUsage(ParameterException failure) {
        CommandLine line = failure.getCommandLine();
        printError(String.valueOf(failure.getMessage()));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .filter(near -> Similarity.isTypo(unmatched.getUnmatched().get(0), near))
                    .limit(1)
                    .forEach(near -> terminal.printError(texts().of("didYouMean", near) + "\n"));
        }
        terminal.printError(texts().of("see", line.getCommandSpec().qualifiedName()) + "\n");
        return ExitCode.USAGE;
    }

    /** Reports that the command failed during its execution. */
    public int reportFailure(Exception failure) {
        if (failure instanceof ProblemException refused) {
            printError(sentences.of(refused.problem()));
            return ExitCode.ofStatus(refused.problem().status());
        }
        if (failure instanceof UnreachableException unreachable) {
            boolean distrusted = unreachable.getCause() instanceof SSLException;
            printError(unreachable.in(texts()) + " " + texts().of(distrusted ? "unreachable.doctor" : "unreachable"));
            return ExitCode.UNREACHABLE;
        }
        if (failure instanceof TextException known) {
            printError(known.in(texts()));
            return codeOf(known);
        }
        if (failure instanceof FeedFaultException) {
            printError(String.valueOf(failure.getMessage()));
            return ExitCode.INTERNAL;
        }
        return reportInternal(failure);
    }

    private static int codeOf(TextException failure) {
        if (failure instanceof RefusedException) {
            return ExitCode.REFUSED;
        }
        return failure instanceof NothingFoundException ? ExitCode.NOT_FOUND : ExitCode.USAGE;
    }

    private Texts texts() {
        return context.texts();
    }

    private int reportInternal(Exception failure) {
        if (failure instanceof UnexpectedAnswerException) {
            printError(texts().of("unexpectedAnswer", String.valueOf(failure.getMessage())));
        } else if (failure instanceof UncheckedIOException file) {
            printError(file.getMessage() + ": " + reason(file));
        } else {
            printError(texts().of("ownFault", failure));
        }
        if (!terminal.env().getOrDefault("HERBERGE_DEBUG", "").isEmpty()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            terminal.printError(trace.toString());
        }
        return ExitCode.INTERNAL;
    }

    private String reason(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        return cause == null ? texts().of("unknownReason") : String.valueOf(cause.getMessage());
    }

    private void printError(String sentence) {
        terminal.printError("herberge: " + sentence + "\n");
    }
}
