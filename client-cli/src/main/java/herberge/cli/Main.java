package herberge.cli;

import herberge.cli.command.CommandContext;
import herberge.cli.command.Commands;
import herberge.cli.command.GlobalOptions;
import herberge.cli.command.InterruptHandler;
import herberge.cli.output.Terminal;
import herberge.cli.process.Arguments;
import herberge.cli.process.ExitCode;
import herberge.cli.process.Keyboard;
import herberge.cli.process.OutputTarget;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the staff terminal as a program or embedded in another program. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        PrintStream err = utf8(new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)));
        List<String> exact = Arguments.readExactly(args);
        Terminal terminal =
                new Terminal(System.getenv(), System.in, out, err, Keyboard.findPrompt(), OutputTarget.isPipeOrFile());
        InterruptHandler interrupts = new InterruptHandler();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endBySignal(interrupts), "interruption"));
        int code = run(exact.toArray(String[]::new), terminal, interrupts, OutputTarget.ofProcess());
        endIdleThreads();
        System.exit(code);
    }

    /** Exits with code 0 if Ctrl-C is the normal end of the command. Otherwise the JVM reports 130. */
    private static void endBySignal(InterruptHandler interrupts) {
        if (interrupts.stopAndWait()) {
            Runtime.getRuntime().halt(ExitCode.OK);
        }
    }

    /**
     * Ends the idle threads of the HTTP client. They run native code, and the JVM would wait 300 ms for each of them,
     * as long as the rest of a command takes.
     */
    private static void endIdleThreads() {
        Thread[] threads = new Thread[Thread.activeCount() + 8];
        int count = Thread.enumerate(threads);
        Arrays.asList(threads).subList(0, count).stream()
                .filter(thread -> thread.getName().endsWith("-SelectorManager"))
                .forEach(Main::interrupt);
    }

    private static void interrupt(Thread idle) {
        try {
            idle.interrupt();
            idle.join(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // then the JVM waits the 300 ms
        }
    }

    /** Runs one command without an interactive user and returns its exit code; see {@link ExitCode}. */
    public static int run(String[] args, Map<String, String> env, InputStream in, PrintStream out, PrintStream err) {
        return run(args, new Terminal(env, in, utf8(out), utf8(err), null));
    }

    static int run(String[] args, Terminal terminal) {
        return run(args, terminal, new InterruptHandler(), OutputTarget.UNKNOWN);
    }

    private static int run(String[] args, Terminal terminal, InterruptHandler interrupts, OutputTarget target) {
        GlobalOptions options = new GlobalOptions();
        CommandContext context = new CommandContext(terminal, options, interrupts);
        int code = Commands.executable(context, options, args).execute(args);
        terminal.err().flush();
        if (terminal.out().checkError() && target.isLossFailure(context.hasReaderLeft())) {
            terminal.printError("herberge: the output could not be written\n");
            return code == ExitCode.OK ? ExitCode.INTERNAL : code;
        }
        return code;
    }

    /** Wraps the stream for UTF-8 text in any locale; flushed at the end. */
    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }
}
