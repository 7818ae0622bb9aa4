package herberge.cli.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments as they were typed. Under a locale that is not UTF-8 the JVM has turned every umlaut into question marks
 * before {@code main} begins; where the system keeps the bytes, they are read anew.
 */
public final class Arguments {

    private static final Path BYTES = Path.of("/proc/self/cmdline");

    private Arguments() {}

    public static List<String> readExactly(String[] args) {
        if (List.of(args).stream().allMatch(Arguments::harmless) || !Files.isReadable(BYTES)) {
            return List.of(args);
        }
        try {
            return last(Files.readAllBytes(BYTES), List.of(args));
        } catch (IOException e) {
            return List.of(args); // no worse than without this file
        }
    }

    /** The last of the strings that end in a zero byte each, as many as there are arguments. */
    static List<String> last(byte[] commandLine, List<String> args) {
        List<String> all = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                try {
                    all.add(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(commandLine, start, i - start))
                            .toString());
                } catch (CharacterCodingException e) {
                    return args; // not UTF-8: the JVM's own reading is the best there is
                }
                start = i + 1;
            }
        }
        return all.size() < args.size() ? args : all.subList(all.size() - args.size(), all.size());
    }

    private static boolean harmless(String arg) {
        return arg.chars().allMatch(c -> c < 128 && c != '?');
    }
}
