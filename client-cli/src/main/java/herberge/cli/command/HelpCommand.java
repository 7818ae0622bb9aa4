package herberge.cli.command;

import herberge.cli.help.HelpTexts;
import herberge.cli.help.HelpTopic;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code help [TOPIC]}: prints a topic with examples, the help of a command, or what there is. */
@Command(description = "Show a topic with examples, or the help of a command.")
final class HelpCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "TOPIC", arity = "0..*", description = "a topic, or a command; all when left out")
    List<String> words = new ArrayList<>();

    HelpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        PrintStream out = context.terminal().out();
        CommandLine root =
                HelpTexts.translate(Commands.of(context, new GlobalOptions(), new String[] {""}), context.texts());
        if (words.isEmpty()) {
            out.print(root.getUsageMessage());
            out.print("\n" + context.text("help.topics") + "\n");
            for (HelpTopic topic : HelpTopic.values()) {
                out.print(String.format(Locale.ROOT, "  %-11s %s\n", topic.title(), topic.summary(context.texts())));
            }
            return ExitCode.OK;
        }
        Optional<HelpTopic> topic = HelpTopic.of(String.join(" ", words));
        out.print(topic.map(found -> found.text(context.texts())).orElseGet(() -> usage(root)));
        return ExitCode.OK;
    }

    private String usage(CommandLine root) {
        CommandLine command = root;
        for (String word : words) {
            Map<String, CommandLine> below = command.getSubcommands();
            command = below.get(word);
            if (command == null) {
                throw new UsageException("help.unknown", String.join(" ", words));
            }
        }
        return command.getUsageMessage();
    }
}
